import { db, violatedConstraint } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import type { OfferInput } from "@/lib/catalogue/offers/schema";
import type { Actor } from "@/lib/people/identity/actor";
import { HasSeat, NotSoldOut } from "./errors";
import { findSeminarOffer, findWaitlistPlace } from "./queries";
import { assertWaitable, isDraft } from "./rules";
import type { WaitlistPlace } from "./schema";

/**
 * Joins the waiting list; joining again keeps the position. Throws NotFound, HasSeat, SeminarOver, AlreadyStarted,
 * NotSoldOut.
 */
export async function joinWaitlist(actor: Actor, { id }: OfferInput): Promise<WaitlistPlace> {
  const seminar = await findSeminarOffer(id);
  if (!seminar || isDraft(seminar) || seminar.hostId === actor.id) throw new NotFound();
  const known = await findWaitlistPlace(actor, { id });
  if (known) return known;
  const hasSeat = await db.seat.count({ where: { seminarId: id, userId: actor.id, status: "confirmed" } });
  if (hasSeat) throw new HasSeat();
  assertWaitable(seminar, new Date());

  await enter(actor, id);
  const place = await findWaitlistPlace(actor, { id });
  if (!place) throw new NotFound();
  return place;
}

async function enter(actor: Actor, id: string): Promise<void> {
  try {
    await db.$executeRaw`
      insert into app.waitlist_entries (seminar_id, user_id) values (${id}::uuid, ${actor.id}::uuid)
      on conflict (seminar_id, user_id) where status in ('waiting', 'offered') do nothing`;
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint === "waitlist_entries_when_full") throw new NotSoldOut();
    if (constraint === "waitlist_entries_without_seat") throw new HasSeat();
    throw error;
  }
}
