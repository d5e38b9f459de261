import { handleRoomEvent } from "@/lib/live/handle-room-event";
import { handlePaymentEvent } from "@/lib/payments/handle-payment-event";
import type { EventHandlers } from "@/lib/platform/inbox";
import { handleRecordingEvent } from "@/lib/recordings/handle-recording-event";

/** The handler of stored events, by provider. */
export const handlers: EventHandlers = {
  stripe: handlePaymentEvent,
  livekit: (event) =>
    event.type.startsWith("egress_") ? handleRecordingEvent(event) : handleRoomEvent(event),
};
