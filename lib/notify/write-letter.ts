import { createTranslator } from "next-intl";
import en from "@/lib/i18n/en.json";
import { localePath } from "@/lib/i18n/locale-path";
import sv from "@/lib/i18n/sv.json";
import { env } from "@/lib/platform/env";
import { type Currency, formatMoney } from "@/lib/platform/money";
import { linkToken } from "@/lib/platform/tokens";
import {
  findReader,
  findToldOrder,
  findToldRefund,
  findToldSeminar,
  type Reader,
  type ToldOrder,
  type ToldRefund,
  type ToldSeminar,
} from "./queries";
import type { Letter, MailRequest } from "./schema";

const messages = { sv, en };

export interface AddressedLetter {
  reader: Reader;
  letter: Letter;
}

/** Writes a letter in its reader's language from what is true now; null when there is no longer anyone or anything to tell. */
export async function writeLetter(request: MailRequest): Promise<AddressedLetter | null> {
  switch (request.template) {
    case "verify_email":
    case "reset_password": {
      const reader = await findReader(request.userId);
      return reader && { reader, letter: linkLetter(reader, request.template, request.tokenSeed) };
    }
    case "receipt":
      return aboutOrder(await findToldOrder(request.orderId), receipt);
    case "seat_confirmed":
      return aboutOrder(await findToldOrder(request.orderId), seatConfirmed);
    case "booking_confirmed":
      return aboutOrder(await findToldOrder(request.orderId), bookingConfirmed);
    case "order_refunded": {
      const told = await findToldRefund(request.refundId);
      return told && aboutOrder(told.order, (order, reader) => orderRefunded(told.refund, order, reader));
    }
    case "seminar_cancelled": {
      const [reader, seminar] = [await findReader(request.userId), await findToldSeminar(request.seminarId)];
      return reader && seminar && { reader, letter: seminarCancelled(seminar, reader) };
    }
  }
}

function aboutOrder(
  order: ToldOrder | null,
  write: (order: ToldOrder, reader: Reader) => Letter,
): AddressedLetter | null {
  return order?.reader ? { reader: order.reader, letter: write(order, order.reader) } : null;
}

function linkLetter(reader: Reader, template: "verify_email" | "reset_password", seed: string): Letter {
  const t = translator(reader);
  const path = template === "verify_email" ? "/verify-email" : "/reset-password";
  return {
    subject: t(`${template}.subject`),
    paragraphs: [t(`${template}.text`)],
    action: { label: t(`${template}.action`), url: pageUrl(reader, `${path}?token=${linkToken(seed)}`) },
    closing: t(`${template}.closing`),
  };
}

function receipt(order: ToldOrder, reader: Reader): Letter {
  const t = translator(reader);
  const money = (amount: number) =>
    formatMoney({ amount, currency: order.currency as Currency }, reader.locale);
  const rate = new Intl.NumberFormat(reader.locale, { style: "percent" }).format(order.vatRateBp / 10_000);
  const hasLostWithdrawal = order.kind === "course" && order.immediateStart;
  return {
    subject: t("receipt.subject", { title: order.title }),
    paragraphs: [t("receipt.text"), t(`receipt.next_${order.kind as "course" | "service" | "seminar"}`)],
    facts: [
      { label: t("fact.item"), value: order.title },
      ...appointment(order, reader),
      { label: t("fact.seller"), value: order.hostName },
      { label: t("fact.buyer"), value: reader.displayName },
      { label: t("fact.number"), value: order.number ?? "" },
      { label: t("fact.paid_at"), value: moment(order.paidAt ?? order.createdAt, reader) },
      { label: t("fact.amount"), value: money(order.amount) },
      { label: t("fact.vat", { rate }), value: money(order.vatAmount) },
    ],
    action: { label: t("receipt.action"), url: orderUrl(order, reader) },
    closing: hasLostWithdrawal
      ? t("receipt.withdrawal_lost")
      : t("receipt.withdrawal", { url: pageUrl(reader, "/withdraw") }),
  };
}

function seatConfirmed(order: ToldOrder, reader: Reader): Letter {
  const t = translator(reader);
  const url = order.seminar
    ? pageUrl(reader, `/live/${encodeURIComponent(order.seminar.slug)}`)
    : orderUrl(order, reader);
  return {
    subject: t("seat_confirmed.subject", { title: order.title }),
    paragraphs: [t("seat_confirmed.text", { host: order.hostName })],
    facts: appointment(order, reader),
    action: { label: t("seat_confirmed.action"), url },
    closing: t("seat_confirmed.closing"),
  };
}

function bookingConfirmed(order: ToldOrder, reader: Reader): Letter {
  const t = translator(reader);
  return {
    subject: t("booking_confirmed.subject", { title: order.title }),
    paragraphs: [t("booking_confirmed.text", { host: order.hostName })],
    facts: appointment(order, reader),
    action: { label: t("booking_confirmed.action"), url: orderUrl(order, reader) },
    closing: t("booking_confirmed.closing"),
  };
}

/** When and where, for what has a time. */
function appointment(order: ToldOrder, reader: Reader) {
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
    ...(service ? [{ label: t("fact.location"), value: service.location }] : []),
  ];
}

function orderRefunded(refund: ToldRefund["refund"], order: ToldOrder, reader: Reader): Letter {
  const t = translator(reader);
  const { amount, currency } = refund;
  const money = formatMoney({ amount, currency: currency as Currency }, reader.locale);
  return {
    subject: t("order_refunded.subject", { title: order.title }),
    paragraphs: [t("order_refunded.text", { amount: money })],
    facts: [
      { label: t("fact.item"), value: order.title },
      { label: t("fact.number"), value: order.number ?? "" },
      { label: t("fact.refunded"), value: money },
      { label: t("fact.requested_at"), value: moment(refund.createdAt, reader) },
    ],
    action: { label: t("order_refunded.action"), url: orderUrl(order, reader) },
    closing: t("order_refunded.closing"),
  };
}

function seminarCancelled(seminar: ToldSeminar, reader: Reader): Letter {
  const t = translator(reader);
  return {
    subject: t("seminar_cancelled.subject", { title: seminar.title }),
    paragraphs: [
      t("seminar_cancelled.text", {
        host: seminar.host.displayName,
        title: seminar.title,
        when: moment(seminar.startsAt, reader),
      }),
    ],
    action: { label: t("seminar_cancelled.action"), url: pageUrl(reader, "/seminars") },
    closing: t("seminar_cancelled.closing"),
  };
}

export function translator({ locale }: Pick<Reader, "locale">) {
  return createTranslator({ locale, messages: messages[locale], namespace: "mail" });
}

function moment(instant: Date, { locale, timeZone }: Reader): string {
  return new Intl.DateTimeFormat(locale === "sv" ? "sv-SE" : "en-GB", {
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

function pageUrl({ locale }: Reader, path: string): string {
  return env().APP_URL + localePath(locale, path);
}

function orderUrl(order: ToldOrder, reader: Reader): string {
  return pageUrl(reader, `/orders/${order.id}`);
}
