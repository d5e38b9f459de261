import { money, orderUrl, translator } from "./compose-letter";
import type { Reader, ToldDispute, ToldOrder, ToldRefund } from "./queries";
import type { Letter } from "./schema";

/** What those who sell are told of an order, each with the order's page to go on from. */
function aboutSale(
  template: "dispute_opened" | "dispute_won" | "dispute_lost" | "payment_returned" | "refund_failed",
  { amount, currency }: { amount: number; currency: string },
  order: ToldOrder,
  reader: Reader,
): Letter {
  const t = translator(reader);
  const sum = money(amount, currency, reader);
  return {
    subject: t(`${template}.subject`, { title: order.title }),
    paragraphs: [t(`${template}.text`, { amount: sum })],
    facts: [
      { label: t("fact.item"), value: order.title },
      ...(order.number ? [{ label: t("fact.number"), value: order.number }] : []),
      { label: t("fact.sum"), value: sum },
    ],
    action: { label: t("sale_action"), url: orderUrl(order, reader) },
    closing: t(`${template}.closing`),
  };
}

export function disputeOpened({ dispute, order }: ToldDispute, reader: Reader): Letter {
  return aboutSale("dispute_opened", dispute, order, reader);
}

export function disputeClosed({ dispute, order }: ToldDispute, reader: Reader): Letter {
  return aboutSale(dispute.status === "lost" ? "dispute_lost" : "dispute_won", dispute, order, reader);
}

export function paymentReturned(order: ToldOrder, reader: Reader): Letter {
  return aboutSale("payment_returned", order, order, reader);
}

export function refundFailed({ refund, order }: ToldRefund, reader: Reader): Letter {
  return aboutSale("refund_failed", refund, order, reader);
}
