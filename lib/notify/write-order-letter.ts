import { z } from "zod";
import {
  appointment,
  bookingUrl,
  moment,
  money,
  orderUrl,
  pageUrl,
  roomUrl,
  translator,
  way,
} from "./compose-letter";
import type { Reader, ToldAuthorisation, ToldDifference, ToldOrder, ToldRefund } from "./queries";
import type { Letter } from "./schema";

export function receipt(order: ToldOrder, reader: Reader): Letter {
  const t = translator(reader);
  const rate = new Intl.NumberFormat(reader.locale, { style: "percent" }).format(order.vatRateBp / 10_000);
  const hasLostWithdrawal = order.kind === "course" && order.immediateStart;
  return {
    subject: t("receipt.subject", { title: order.title }),
    paragraphs: [t("receipt.text"), t(`receipt.next_${order.kind as "course" | "service" | "seminar"}`)],
    facts: [
      { label: t("fact.item"), value: order.title },
      ...appointment(order, reader),
      ...way(order, reader),
      { label: t("fact.seller"), value: order.hostName },
      ...buyer(reader),
      { label: t("fact.number"), value: order.number ?? "" },
      { label: t("fact.paid_at"), value: moment(order.paidAt ?? order.createdAt, reader) },
      ...(order.vatRateBp > 0
        ? [
            { label: t("fact.amount"), value: money(order.amount, order.currency, reader) },
            { label: t("fact.vat", { rate }), value: money(order.vatAmount, order.currency, reader) },
          ]
        : [{ label: t("fact.sum"), value: money(order.amount, order.currency, reader) }]),
      ...(order.amount > 0
        ? [
            {
              label: t("fact.receipt"),
              value: t("fact.receipt_fetch"),
              url: pageUrl(reader, `/orders/${order.id}/receipt`),
            },
          ]
        : []),
    ],
    action: { label: t("receipt.action"), url: orderUrl(order, reader) },
    closing: t(hasLostWithdrawal ? "receipt.withdrawal_lost" : "receipt.withdrawal"),
    ...(!hasLostWithdrawal && {
      more: { label: t("receipt.withdraw"), url: pageUrl(reader, "/withdraw") },
    }),
  };
}

export function seatConfirmed(order: ToldOrder, reader: Reader): Letter {
  const t = translator(reader);
  return {
    subject: t("seat_confirmed.subject", { title: order.title }),
    paragraphs: [t("seat_confirmed.text", { host: order.hostName })],
    facts: appointment(order, reader),
    action: { label: t("seat_confirmed.action"), url: roomUrl(order, reader) ?? orderUrl(order, reader) },
    closing: t("seat_confirmed.closing"),
  };
}

export function bookingConfirmed(order: ToldOrder, reader: Reader): Letter {
  const t = translator(reader);
  return {
    subject: t("booking_confirmed.subject", { title: order.title }),
    paragraphs: [t("booking_confirmed.text", { host: order.hostName })],
    facts: [...appointment(order, reader), ...way(order, reader)],
    action: { label: t("booking_confirmed.action"), url: bookingUrl(order, reader) },
    closing: t("booking_confirmed.closing"),
  };
}

export function bookingMoved(order: ToldOrder, reader: Reader, isByHost: boolean): Letter {
  const t = translator(reader);
  return {
    subject: t("booking_moved.subject", { title: order.title }),
    paragraphs: [t(isByHost ? "booking_moved.text_host" : "booking_moved.text", { host: order.hostName })],
    facts: [...appointment(order, reader), ...way(order, reader)],
    action: { label: t("booking_moved.action"), url: bookingUrl(order, reader) },
    closing: t(isByHost ? "booking_moved.closing_host" : "booking_moved.closing"),
  };
}

export function orderRefunded(refund: ToldRefund["refund"], order: ToldOrder, reader: Reader): Letter {
  const t = translator(reader);
  const returned = money(refund.amount, refund.currency, reader);
  return {
    subject: t("order_refunded.subject", { title: order.title }),
    paragraphs: [t("order_refunded.text", { amount: returned })],
    facts: [
      { label: t("fact.item"), value: order.title },
      { label: t("fact.number"), value: order.number ?? "" },
      { label: t("fact.refunded"), value: returned },
      { label: t("fact.requested_at"), value: moment(refund.createdAt, reader) },
    ],
    action: { label: t("order_refunded.action"), url: orderUrl(order, reader) },
    closing: t("order_refunded.closing"),
  };
}

export function refundPaidOutside(refund: ToldRefund["refund"], order: ToldOrder, reader: Reader): Letter {
  const t = translator(reader);
  const returned = money(refund.amount, refund.currency, reader);
  return {
    subject: t("order_refunded.subject", { title: order.title }),
    paragraphs: [t("refund_paid_outside.text", { amount: returned })],
    facts: [
      { label: t("fact.item"), value: order.title },
      { label: t("fact.number"), value: order.number ?? "" },
      { label: t("fact.refunded"), value: returned },
      { label: t("fact.reference"), value: refund.resolutionReference ?? "" },
    ],
    action: { label: t("order_refunded.action"), url: orderUrl(order, reader) },
    closing: t("refund_paid_outside.closing"),
  };
}

export function paymentDiffers(paid: ToldDifference["difference"], order: ToldOrder, reader: Reader): Letter {
  const t = translator(reader);
  const figures = {
    paid: money(paid.amount, paid.currency, reader),
    due: money(order.amount, order.currency, reader),
  };
  return {
    subject: t("payment_differs.subject", { title: order.title }),
    paragraphs: [t("payment_differs.text", figures)],
    facts: [{ label: t("fact.item"), value: order.title }],
    action: { label: t("payment_differs.action"), url: orderUrl(order, reader) },
    closing: t("payment_differs.closing"),
  };
}

export function paymentReleased(
  { amount, currency, why }: ToldAuthorisation["authorisation"],
  order: ToldOrder,
  reader: Reader,
): Letter {
  const t = translator(reader);
  const released = money(amount, currency, reader);
  return {
    subject: t("payment_released.subject", { title: order.title }),
    paragraphs: [t(`payment_released.text_${why}`, { amount: released })],
    facts: [
      { label: t("fact.item"), value: order.title },
      ...(order.number ? [{ label: t("fact.number"), value: order.number }] : []),
      { label: t("fact.released"), value: released },
    ],
    action: { label: t("payment_released.action"), url: orderUrl(order, reader) },
    closing: t("payment_released.closing"),
  };
}

export function paymentFailed(order: ToldOrder, reader: Reader): Letter {
  const t = translator(reader);
  return {
    subject: t("payment_failed.subject", { title: order.title }),
    paragraphs: [t("payment_failed.text", { amount: money(order.amount, order.currency, reader) })],
    facts: [{ label: t("fact.item"), value: order.title }, ...appointment(order, reader)],
    action: { label: t("payment_failed.action"), url: orderUrl(order, reader) },
    closing: t("payment_failed.closing"),
  };
}

export function seatOffered(order: ToldOrder, reader: Reader): Letter {
  const t = translator(reader);
  const isFree = order.amount === 0;
  const price = { label: t("fact.amount"), value: money(order.amount, order.currency, reader) };
  return {
    subject: t("seat_offered.subject", { title: order.title }),
    paragraphs: [t("seat_offered.text", { host: order.hostName, until: moment(order.expiresAt, reader) })],
    facts: [...appointment(order, reader), ...(isFree ? [] : [price])],
    action: {
      label: t(isFree ? "seat_offered.action_free" : "seat_offered.action"),
      url: orderUrl(order, reader),
    },
    closing: t("seat_offered.closing"),
  };
}

/** The law's receipt of a withdrawal: what was declared, about what, and when it reached us. */
export function withdrawalConfirmed(order: ToldOrder, reader: Reader): Letter {
  const t = translator(reader);
  const declared = order.events[0];
  const { amount, reason } = withdrawalDetails.parse(declared?.details);
  const isReleased = order.authorisations.some(
    ({ status }) => status === "releasing" || status === "released",
  );
  const closing = isReleased ? "closing_released" : amount > 0 ? "closing" : "closing_free";
  return {
    subject: t(`withdrawal_confirmed.subject_${reason}`, { title: order.title }),
    paragraphs: [t(`withdrawal_confirmed.text_${reason}`)],
    facts: [
      { label: t("fact.item"), value: order.title },
      ...(order.number ? [{ label: t("fact.number"), value: order.number }] : []),
      ...buyer(reader),
      { label: t("fact.seller"), value: order.hostName },
      { label: t("fact.requested_at"), value: moment(declared?.occurredAt ?? order.updatedAt, reader) },
      {
        label: t(isReleased ? "fact.released" : "fact.refunded"),
        value: money(amount, order.currency, reader),
      },
    ],
    action: { label: t("withdrawal_confirmed.action"), url: orderUrl(order, reader) },
    closing: t(`withdrawal_confirmed.${closing}`),
  };
}

const withdrawalDetails = z.object({ amount: z.int(), reason: z.enum(["withdrawn", "policy"]) });

function buyer(reader: Reader) {
  const label = translator(reader)("fact.buyer");
  return reader.displayName ? [{ label, value: reader.displayName }] : [];
}
