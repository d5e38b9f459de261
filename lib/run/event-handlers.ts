import { handleRoomEvent } from "@/lib/live/handle-room-event";
import { handlePaymentEvent } from "@/lib/payments/handle-payment-event";
import type { EventHandlers } from "@/lib/platform/inbox";

/** Who takes a stored event, by its sender. */
export const handlers: EventHandlers = { stripe: handlePaymentEvent, livekit: handleRoomEvent };
