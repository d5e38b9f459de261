import type { Recipient } from "@/lib/base/notify/schema";
import { moment, pageUrl, translator } from "@/lib/base/notify/words";
import { editionOf, sealId } from "@/lib/base/platform/tokens";
import type { OrderContext } from "./email-queries";

export function orderUrl(order: OrderContext, recipient: Recipient): string {
  return pageUrl(recipient, `/orders/${order.id}`);
}

export function studioUrl(order: OrderContext, recipient: Recipient): string {
  return pageUrl(recipient, `/studio/bookings/${order.id}`);
}

/** Where a booking can be moved and left without signing in. */
export function bookingUrl(order: OrderContext, recipient: Recipient): string {
  return pageUrl(recipient, `/booking?token=${sealId(editionOf("booking", order.linkEdition), order.id)}`);
}

/** Where one goes in: to a seat by a link of its own as long as it is theirs, to a time that is held online by its page. */
export function roomUrl(
  { id, linkEdition, seat, seminar, booking, service }: OrderContext,
  recipient: Recipient,
): string | null {
  if (booking?.status === "confirmed" && service?.location === "online") {
    return pageUrl(recipient, `/live/booking/${id}`);
  }
  if (seat?.status === "confirmed")
    return pageUrl(recipient, `/join/${sealId(editionOf("seat", linkEdition), seat.id)}`);
  return seminar && pageUrl(recipient, `/live/${encodeURIComponent(seminar.slug)}`);
}

/** The way into what is held in a room of ours. */
export function roomFacts(order: OrderContext, recipient: Recipient) {
  const room = roomUrl(order, recipient);
  const t = translator(recipient);
  return room ? [{ label: t("fact.room"), value: t("fact.room_open"), url: room }] : [];
}

/** When and where, for what has a time. */
export function timeFacts(order: OrderContext, recipient: Recipient) {
  const t = translator(recipient);
  const { seminar, booking, service } = order;
  const dates = seminar ? [] : order.dates;
  return [
    ...(seminar
      ? [
          { label: t("fact.starts_at"), value: moment(seminar.startsAt, recipient) },
          { label: t("fact.duration"), value: t("minutes", { count: seminar.durationMinutes }) },
        ]
      : []),
    ...(booking ? [{ label: t("fact.starts_at"), value: moment(booking.startsAt, recipient) }] : []),
    ...dates.map((date) => ({ label: t("fact.starts_at"), value: moment(date.seminar.startsAt, recipient) })),
    ...(service ? [{ label: t("fact.location"), value: placeOf(service, t("online")) }] : []),
  ];
}

/** The address itself is for those alone who have booked. */
function placeOf({ location, address }: NonNullable<OrderContext["service"]>, online: string): string {
  return location === "online" ? online : address || location;
}

/** What was bought, and the order's number once it has one. */
export function itemFacts({ title, number }: OrderContext, recipient: Recipient) {
  const t = translator(recipient);
  return [
    { label: t("fact.item"), value: title },
    ...(number ? [{ label: t("fact.number"), value: number }] : []),
  ];
}

export function buyerFacts(recipient: Recipient) {
  const label = translator(recipient)("fact.buyer");
  return recipient.displayName ? [{ label, value: recipient.displayName }] : [];
}
