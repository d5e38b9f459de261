import { oneOf } from "@/lib/base/platform/closed-set";
import { db } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { currencies } from "@/lib/base/platform/money";
import { logView } from "@/lib/commerce/orders/queries";
import { isReadable } from "@/lib/commerce/orders/rules";
import type { Actor } from "@/lib/people/identity/actor";
import { NotPaid } from "./errors";
import { type PrintReceiptInput, type Receipt, type ReceiptLink, receiptSnapshot } from "./schema";

const oldestFirst = { orderBy: { id: "asc" } } as const;

/**
 * Returns an order's receipt or one of its credit notes, for its buyer, its host and admins. Throws NotFound for
 * everyone else, and NotPaid if no money was received, or all of it was refunded.
 */
export async function findReceipt(
  actor: Actor,
  { id, credit_note, variant }: PrintReceiptInput,
): Promise<Receipt> {
  const order = await db.order.findUnique({ where: { id }, include: { receipts: oldestFirst } });
  if (!order || !isReadable(order, actor)) throw new NotFound();
  await logView(actor, order);
  const receipt = order.receipts.find(({ kind }) => kind === "receipt");
  if (credit_note) {
    const note = order.receipts.find((row) => row.id === credit_note && row.kind === "credit_note");
    if (!note || !receipt) throw new NotFound();
    return { ...receiptSnapshot.parse(note), credits: receipt, creditedAmount: 0 };
  }
  const creditedAmount = order.receipts.reduce(
    (total, { kind, amount }) => total + (kind === "credit_note" ? amount : 0),
    0,
  );
  if (!receipt || (variant === "friskvard" && creditedAmount >= receipt.amount)) throw new NotPaid();
  return { ...receiptSnapshot.parse(receipt), credits: null, creditedAmount };
}

/** Lists an order's receipt and credit notes, oldest first. Throws NotFound. */
export async function listReceipts(actor: Actor, { id }: { id: string }): Promise<ReceiptLink[]> {
  const order = await db.order.findUnique({ where: { id }, include: { receipts: oldestFirst } });
  if (!order || !isReadable(order, actor)) throw new NotFound();
  return order.receipts.map((row) => ({
    id: row.id,
    kind: row.kind === "receipt" ? "receipt" : "credit_note",
    number: row.number,
    issued_at: row.issuedAt.toISOString(),
    amount: row.amount,
    currency: oneOf(currencies, row.currency),
  }));
}
