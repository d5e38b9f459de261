import { appointment, pageUrl, translator, way } from "./compose-letter";
import type { Reader, ToldOrder } from "./queries";
import type { Letter } from "./schema";

/** What a host is told of a time that somebody has with them. Nothing of what the guest answered is in it. */
export function hostBooked(order: ToldOrder, reader: Reader): Letter {
  const t = translator(reader);
  return {
    subject: t("host_booked.subject", { title: order.title }),
    paragraphs: [t("host_booked.text", { guest: order.user.displayName })],
    facts: [...appointment(order, reader), ...way(order, reader)],
    action: { label: t("host_booked.action"), url: pageUrl(reader, `/studio/bookings/${order.id}`) },
    closing: t("host_booked.closing"),
  };
}

export function hostBookingMoved(order: ToldOrder, reader: Reader): Letter {
  const t = translator(reader);
  const text = order.movedByHostAt ? "host_booking_moved.text_own" : "host_booking_moved.text";
  return {
    subject: t("host_booking_moved.subject", { title: order.title }),
    paragraphs: [t(text, { guest: order.user.displayName })],
    facts: [...appointment(order, reader), ...way(order, reader)],
    action: { label: t("host_booked.action"), url: pageUrl(reader, `/studio/bookings/${order.id}`) },
    closing: t("host_booking_moved.closing"),
  };
}

export function hostBookingEnded(order: ToldOrder, reader: Reader): Letter {
  const t = translator(reader);
  return {
    subject: t("host_booking_ended.subject", { title: order.title }),
    paragraphs: [t("host_booking_ended.text", { guest: order.user.displayName })],
    facts: appointment(order, reader),
    action: { label: t("sale_action"), url: pageUrl(reader, `/orders/${order.id}`) },
    closing: t("host_booking_ended.closing"),
  };
}
