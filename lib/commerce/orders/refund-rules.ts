import type { OrderStatus, RefundState } from "./schema";

interface SentBack {
  amount: number;
  status: string;
  resolvedAt: Date | null;
  /** For money that bought nothing, or for the order's price. */
  payment: { status: string };
}

/**
 * Returns the state of an order's refund and its amount: the one result that every page shows. `released`: money that
 * had only been authorised and was let go.
 */
export function refundStateOf(
  order: { status: OrderStatus },
  refunds: readonly SentBack[],
  released: readonly { amount: number }[] = [],
): { state: RefundState; amount: number } {
  const sumOf = (chosen: readonly { amount: number }[]) =>
    chosen.reduce((sum, { amount }) => sum + amount, 0);
  const pending = refunds.filter(({ status }) => status === "pending");
  if (pending.length > 0) return { state: "under_way", amount: sumOf(pending) };
  const failed = refunds.filter(
    ({ status, resolvedAt }) => (status === "failed" || status === "bounced") && resolvedAt === null,
  );
  if (failed.length > 0) return { state: "failed", amount: sumOf(failed) };
  const gone = refunds.filter(({ status }) => status === "succeeded" || status === "bounced");
  const ofPrice = gone.filter(({ payment }) => payment.status === "succeeded");
  // Once the price has been refunded, refunds of surplus money no longer matter.
  const sent = order.status === "paid" || ofPrice.length > 0 ? ofPrice : gone;
  const isOver = order.status !== "paid" && order.status !== "pending";
  if (sent.length === 0 && isOver && released.length > 0)
    return { state: "released", amount: sumOf(released) };
  if (sent.length === 0) return { state: "none", amount: 0 };
  return { state: order.status === "paid" ? "partly_refunded" : "refunded", amount: sumOf(sent) };
}
