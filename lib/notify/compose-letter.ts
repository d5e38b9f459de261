import { createTranslator } from "next-intl";
import { localePath } from "@/lib/i18n/locale-path";
import en from "@/lib/i18n/messages/en";
import sv from "@/lib/i18n/messages/sv";
import { env } from "@/lib/platform/env";
import { type Currency, formatMoney } from "@/lib/platform/money";
import { languageTag } from "@/lib/platform/time";
import { editionOf, sealId } from "@/lib/platform/tokens";
import type { Reader, ToldOrder } from "./queries";

const messages = { sv, en };

export function translator({ locale }: Pick<Reader, "locale">) {
  return createTranslator({ locale, messages: messages[locale], namespace: "mail" });
}

export function moment(instant: Date, { locale, timeZone }: Reader): string {
  return new Intl.DateTimeFormat(languageTag(locale), {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone,
  }).format(instant);
}

export function day(instant: Date, { locale, timeZone }: Reader): string {
  const format = { day: "numeric", month: "long", year: "numeric", timeZone } as const;
  return new Intl.DateTimeFormat(languageTag(locale), format).format(instant);
}

export function money(amount: number, currency: string, { locale }: Reader): string {
  return formatMoney({ amount, currency: currency as Currency }, locale);
}

export function pageUrl({ locale }: Reader, path: string): string {
  return env().APP_URL + localePath(locale, path);
}

export function orderUrl(order: ToldOrder, reader: Reader): string {
  return pageUrl(reader, `/orders/${order.id}`);
}

/** Where a booking can be moved and left without signing in. */
export function bookingUrl(order: ToldOrder, reader: Reader): string {
  return pageUrl(reader, `/booking?token=${sealId(editionOf("booking", order.user.linkEdition), order.id)}`);
}

/** Where one goes in: to a seat by a link of its own as long as it is theirs, to a time that is held online by its page. */
export function roomUrl(
  {
    id,
    user,
    seat,
    seminar,
    booking,
    service,
  }: Pick<ToldOrder, "id" | "user" | "seat" | "seminar" | "booking" | "service">,
  reader: Reader,
): string | null {
  if (booking?.status === "confirmed" && service?.location === "online") {
    return pageUrl(reader, `/live/booking/${id}`);
  }
  if (seat?.status === "confirmed")
    return pageUrl(reader, `/join/${sealId(editionOf("seat", user.linkEdition), seat.id)}`);
  return seminar && pageUrl(reader, `/live/${encodeURIComponent(seminar.slug)}`);
}

/** The way into what is held in a room of ours. */
export function way(order: ToldOrder, reader: Reader) {
  const room = roomUrl(order, reader);
  const t = translator(reader);
  return room ? [{ label: t("fact.room"), value: t("fact.room_open"), url: room }] : [];
}

/** The address itself is for those alone who have booked. */
function placeOf({ location, address }: NonNullable<ToldOrder["service"]>, online: string): string {
  return location === "online" ? online : address || location;
}

/** When and where, for what has a time. */
export function appointment(order: ToldOrder, reader: Reader) {
  const t = translator(reader);
  const { seminar, booking, service } = order;
  return [
    ...(seminar
      ? [
          { label: t("fact.starts_at"), value: moment(seminar.startsAt, reader) },
          { label: t("fact.duration"), value: t("minutes", { count: seminar.durationMinutes }) },
        ]
      : []),
    ...(booking ? [{ label: t("fact.starts_at"), value: moment(booking.startsAt, reader) }] : []),
    ...(service ? [{ label: t("fact.location"), value: placeOf(service, t("online")) }] : []),
  ];
}
