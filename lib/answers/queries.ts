import type { Actor } from "@/lib/identity/actor";
import { writeAudit } from "@/lib/platform/audit";
import { db } from "@/lib/platform/db";
import { DecryptionFailed, decrypt } from "@/lib/platform/encryption";
import { NotFound } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import type { BookingAnswers } from "./schema";

export const answerPurpose = "booking answers";

interface Row {
  orderId: string;
  position: number;
  question: string;
  sealed: string;
}

/** Which answer it is, so that one that is moved or asked otherwise afterwards does not open. */
export function placeOf({ orderId, position, question }: Omit<Row, "sealed">): string[] {
  return [orderId, String(position), question];
}

/**
 * What was answered at a booking: the buyer's own, and its host's to read while the booking stands, each look written
 * down. Throws NotFound to all others, admins among them.
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

/** Null for an answer that does not open: one that cannot be read is no reason to hide the others. */
export function readAnswer(row: Row): string | null {
  try {
    return decrypt(answerPurpose, placeOf(row), row.sealed);
  } catch (error) {
    if (!(error instanceof DecryptionFailed)) throw error;
    log().error({ order_id: row.orderId, position: row.position }, "a booking's answer cannot be opened");
    return null;
  }
}
