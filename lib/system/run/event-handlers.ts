import type { EventHandlers } from "@/lib/base/platform/inbox";
import { handlePaymentEvent } from "@/lib/commerce/payments/handle-payment-event";
import { handleRecordingEvent } from "@/lib/live/recordings/handle-recording-event";
import { handleRoomEvent } from "@/lib/live/rooms/handle-room-event";

/** The handler of stored events, by provider. */
export const handlers: EventHandlers = {
  stripe: handlePaymentEvent,
  livekit: (event) =>
    event.type.startsWith("egress_") ? handleRecordingEvent(event) : handleRoomEvent(event),
};
