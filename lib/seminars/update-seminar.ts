import { promiseTime } from "@/lib/calendar/promise-time";
import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { toColumns } from "@/lib/offers/rules";
import { assertCanBePaid } from "@/lib/payouts/queries";
import { catchUpPayouts } from "@/lib/payouts/refresh-account";
import { startsToCost } from "@/lib/payouts/rules";
import { type Database, transaction } from "@/lib/platform/db";
import { changeFollowing } from "./change-following";
import { lockOwnSeminar } from "./lock-own-seminar";
import { followMove } from "./move-seminar";
import { findOwnSeminar } from "./queries";
import { assertChangeable, isDraft, movesTime } from "./rules";
import type { Seminar, UpdateSeminarInput } from "./schema";

/** Throws NotAHost, NotFound, PayoutsNotReady, NotInSeries, TimeTaken, and what assertChangeable throws. */
export async function updateSeminar(actor: Actor, input: UpdateSeminarInput): Promise<Seminar> {
  assertHost(actor);
  if (input.price_amount) await catchUpPayouts(actor);
  const wanted = {
    seminarId: input.id,
    ...(input.starts_at && { starts: [input.starts_at] }),
    ...(input.duration_minutes && { durationMinutes: input.duration_minutes }),
  };
  await promiseTime(actor, wanted, () => transaction((tx) => update(tx, actor, input)));
  return findOwnSeminar(actor, input);
}

async function update(tx: Database, actor: Actor, input: UpdateSeminarInput): Promise<void> {
  const seminar = await lockOwnSeminar(tx, actor, input.id);
  assertChangeable(seminar, input, new Date());
  const isMoved = movesTime(seminar, input);
  const time = {
    startsAt: (isMoved && input.starts_at) || seminar.startsAt,
    durationMinutes: input.duration_minutes ?? seminar.durationMinutes,
  };
  const isOnSale = !isDraft(seminar);
  if (startsToCost({ ...seminar, isOnSale }, input.price_amount)) await assertCanBePaid(actor.id, tx);
  await tx.seminar.update({
    where: { id: input.id },
    data: {
      ...toColumns(input),
      ...time,
      capacity: input.capacity,
      cancellationPolicy: input.cancellation_policy,
      isRecorded: input.is_recorded,
    },
  });
  if (input.also_following) await changeFollowing(tx, actor, seminar, input);
  if (isMoved && isOnSale) await followMove(tx, input.id, seminar, time);
}
