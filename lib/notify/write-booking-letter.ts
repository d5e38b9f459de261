import { isSameDay } from "@/lib/platform/time";
import { appointment, bookingUrl, pageUrl, roomUrl, translator, way } from "./compose-letter";
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

/** As the time comes closer, to either of the two: when, where, and the way in. */
export function bookingReminder(
  template: "booking_tomorrow" | "booking_soon" | "host_booking_tomorrow" | "host_booking_soon",
  order: ToldOrder,
  reader: Reader,
): Letter {
  const t = translator(reader);
  const isSoon = template.endsWith("soon");
  const isToday = order.booking !== null && isSameDay(order.booking.startsAt, new Date(), reader.timeZone);
  const when = isSoon ? "soon" : isToday ? "today" : "tomorrow";
  const isHost = template.startsWith("host");
  const words = { title: order.title, other: isHost ? order.user.displayName : order.hostName };
  const page = isHost ? pageUrl(reader, `/studio/bookings/${order.id}`) : bookingUrl(order, reader);
  const room = roomUrl(order, reader);
  const facts = [...appointment(order, reader), ...way(order, reader)];
  return {
    subject: t(`booking_reminder.subject_${when}`, words),
    paragraphs: [t(`booking_reminder.text_${when}`, words)],
    facts,
    action:
      isSoon && room
        ? { label: t("booking_reminder.action_room"), url: room }
        : { label: t("booking_reminder.action"), url: page },
    closing: t(room ? "booking_reminder.closing_online" : "booking_reminder.closing"),
  };
}
