import { z } from "zod";
import type { Notice } from "@/lib/base/notify/define-email";
import type { Recipient } from "@/lib/base/notify/schema";
import { findOrderContext, type OrderContext } from "./email-queries";

type OrderNotice = Notice<{ orderId: string }, OrderContext>;

const ofOrder = {
  payload: z.object({ orderId: z.uuid() }),
  key: ["orderId"] as const,
  load: ({ orderId }: { orderId: string }) => findOrderContext(orderId),
};

/** Tells an order's buyer, once, of a step of it. */
export function buyerNotice(name: string, sample: () => OrderContext): OrderNotice {
  return { name, ...ofOrder, recipient: toBuyer, concerns: inTimeline, preview: previewOf(sample) };
}

/** Tells its host, once, of a time that is booked or is no longer. */
export function hostNotice(name: string, isBooked: boolean, sample: () => OrderContext): OrderNotice {
  return {
    name,
    ...ofOrder,
    recipient: (order) => toHost(order, isBooked),
    concerns: namingBuyer,
    preview: previewOf(sample),
  };
}

export function toBuyer({ buyer }: OrderContext): Recipient | null {
  return buyer;
}

/** To the host of a booked time, while it stands as it is told of. */
export function toHost({ host, booking }: OrderContext, isBooked: boolean): Recipient | null {
  return (booking?.status === "confirmed") === isBooked ? host : null;
}

/** To whoever still has the seat. It is no step of the order, and stands in no timeline. */
export function toGuest({ buyer, seat }: OrderContext): Recipient | null {
  return seat?.status === "confirmed" ? buyer : null;
}

export function inTimeline({ id }: OrderContext) {
  return { orderId: id };
}

export function namingBuyer({ userId }: OrderContext) {
  return { aboutUserId: userId };
}

function previewOf(sample: () => OrderContext) {
  return () => {
    const context = sample();
    return { context, payload: { orderId: context.id } };
  };
}
