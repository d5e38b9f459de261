import type { EmailContent, Recipient } from "@/lib/base/notify/schema";
import { money, translator } from "@/lib/base/notify/words";
import type { OrderContext } from "@/lib/commerce/orders/email-queries";
import { itemFacts, orderUrl } from "@/lib/commerce/orders/email-words";

/** What those who sell are told of an order, each with the order's page to go on from. */
export function writeSaleEmail(
  words: "dispute_opened" | "dispute_won" | "dispute_lost" | "payment_returned" | "refund_failed",
  { amount, currency }: { amount: number; currency: string },
  order: OrderContext,
  recipient: Recipient,
): EmailContent {
  const t = translator(recipient);
  const sum = money(amount, currency, recipient);
  return {
    subject: t(`${words}.subject`, { title: order.title }),
    paragraphs: [t(`${words}.text`, { amount: sum })],
    facts: [...itemFacts(order, recipient), { label: t("fact.sum"), value: sum }],
    action: { label: t("sale_action"), url: orderUrl(order, recipient) },
    closing: t(`${words}.closing`),
  };
}
