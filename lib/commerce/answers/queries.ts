import { writeAudit } from "@/lib/base/platform/audit";
import { db } from "@/lib/base/platform/db";
import { DecryptionFailed, decrypt } from "@/lib/base/platform/encryption";
import { NotFound } from "@/lib/base/platform/errors";
import { log } from "@/lib/base/platform/log";
import type { Actor } from "@/lib/people/identity/actor";
import type { BookingAnswers } from "./schema";

export const answerPurpose = "booking answers";

interface Row {
  orderId: string;
  position: number;
  question: string;
  sealed: string;
}

/**
 * Binds the ciphertext to its row, so that an answer that was moved, or whose question was reworded, does not decrypt.
 */
export function contextOf({ orderId, position, question }: Omit<Row, "sealed">): string[] {
  return [orderId, String(position), question];
}

/**
 * Returns the answers given with a booking: to the buyer, and to the host while the booking stands, logging each view.
 * Throws NotFound for everyone else, admins included.
 */
export async function listAnswers(actor: Actor, { id }: { id: string }): Promise<BookingAnswers> {
  const order = await db.order.findFirst({
    where: { id, OR: [{ userId: actor.id }, { hostId: actor.id }] },
    select: {
      userId: true,
      booking: { select: { status: true } },
      answers: { orderBy: { position: "asc" } },
    },
  });
  if (!order) throw new NotFound();
  const isBuyer = order.userId === actor.id;
  const rows = isBuyer || order.booking?.status === "confirmed" ? order.answers : [];
  if (!isBuyer && rows.length > 0) {
    await writeAudit(db, actor.id, { action: "answers_read", subjectTable: "orders", subjectId: id });
  }
  return {
    items: rows.map((row) => ({ question: row.question, answer: readAnswer(row) })),
    kept_days: rows[0]?.keptDays ?? null,
  };
}

/** Returns null for an answer that does not decrypt, so that one broken answer does not hide the others. */
export function readAnswer(row: Row): string | null {
  try {
    return decrypt(answerPurpose, contextOf(row), row.sealed);
  } catch (error) {
    if (!(error instanceof DecryptionFailed)) throw error;
    log().error({ order_id: row.orderId, position: row.position }, "a booking's answer cannot be opened");
    return null;
  }
}
