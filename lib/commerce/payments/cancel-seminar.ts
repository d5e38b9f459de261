import { queueEmails } from "@/lib/base/notify/queue-email";
import { type Database, Prisma, transaction } from "@/lib/base/platform/db";
import { enqueue } from "@/lib/base/platform/jobs";
import { after, minutes } from "@/lib/base/platform/time";
import type { OfferInput } from "@/lib/catalogue/offers/schema";
import { lockOwnSeminar } from "@/lib/catalogue/seminars/lock-own-seminar";
import { findOwnSeminar } from "@/lib/catalogue/seminars/queries";
import { assertCancellable } from "@/lib/catalogue/seminars/rules";
import type { Seminar } from "@/lib/catalogue/seminars/schema";
import { holdLifetime } from "@/lib/commerce/orders/rules";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import { seminarCancelled } from "./emails/seminar-cancelled";

/**
 * Cancels a seminar: from now on nobody can buy it, and payments are refunded automatically. Idempotent. Throws
 * NotAHost, NotFound, AlreadyStarted, SeminarOver.
 */
export async function cancelSeminar(actor: Actor, { id }: OfferInput): Promise<Seminar> {
  assertHost(actor);
  await transaction(async (tx) => {
    const seminar = await lockOwnSeminar(tx, actor, id);
    assertCancellable(seminar);
    if (seminar.status === "cancelled") return;
    const now = new Date();
    await tx.offer.update({ where: { id }, data: { status: "cancelled", cancelledAt: now } });
    await tellEveryone(tx, id);
    await tx.waitlistEntry.updateMany({
      where: { seminarId: id, status: { in: ["waiting", "offered"] } },
      data: { status: "left", offerExpiresAt: null },
    });
    await enqueue(tx, "refund_seminar", { seminarId: id });
    // A second run, when no hold can be left, finds buyers who were in the middle of a purchase.
    await enqueue(tx, "refund_seminar", { seminarId: id }, { runAt: after(now, holdLifetime + minutes(5)) });
  });
  return findOwnSeminar(actor, { id });
}

/** One statement, because a full seminar has thousands of buyers and its row is locked meanwhile. */
async function tellEveryone(tx: Database, seminarId: string): Promise<void> {
  await queueEmails(
    tx,
    seminarCancelled,
    Prisma.sql`
      select seminar_id as "seminarId", user_id as "userId" from app.seats
      where seminar_id = ${seminarId}::uuid and status in ('held', 'confirmed')
      union
      select seminar_id, user_id from app.waitlist_entries
      where seminar_id = ${seminarId}::uuid and status in ('waiting', 'offered')`,
  );
}
