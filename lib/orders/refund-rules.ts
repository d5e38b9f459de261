import type { OrderStatus, RefundState } from "./schema";

interface SentBack {
  amount: number;
  status: string;
  resolvedAt: Date | null;
  /** Of money that bought nothing, or of what the order cost. */
  payment: { status: string };
}

/**
 * How it stands with the money of an order that is to go back, and how much that is: the one answer that all show.
 * `released`: what had only been set aside, and was let go.
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
  // Where what it costs has gone back, money that bought nothing is beside the point.
  const sent = order.status === "paid" || ofPrice.length > 0 ? ofPrice : gone;
  const isOver = order.status !== "paid" && order.status !== "pending";
  if (sent.length === 0 && isOver && released.length > 0)
    return { state: "released", amount: sumOf(released) };
  if (sent.length === 0) return { state: "none", amount: 0 };
  return { state: order.status === "paid" ? "partly_refunded" : "refunded", amount: sumOf(sent) };
}
