import { promiseTime } from "@/lib/calendar/promise-time";
import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { assertChargeableAfter, toColumns } from "@/lib/offers/rules";
import { assertCanBePaid } from "@/lib/payouts/queries";
import { catchUpPayouts } from "@/lib/payouts/refresh-account";
import { startsToCost } from "@/lib/payouts/rules";
import { type Database, transaction } from "@/lib/platform/db";
import { assertStood, changing, type Expected, versionIn } from "@/lib/platform/versions";
import { changeFollowing } from "./change-following";
import { lockOwnSeminar } from "./lock-own-seminar";
import { followMove } from "./move-seminar";
import { findOwnSeminar } from "./queries";
import { assertChangeable, isDraft, movesTime } from "./rules";
import type { Seminar, UpdateSeminarInput } from "./schema";

/** Throws NotAHost, NotFound, PayoutsNotReady, NotInSeries, TimeTaken, EditedMeanwhile, and what assertChangeable throws. */
export async function updateSeminar(
  actor: Actor,
  input: UpdateSeminarInput,
  expected: Expected = null,
): Promise<Seminar> {
  assertHost(actor);
  if (input.price_amount) await catchUpPayouts(actor);
  const wanted = {
    seminarId: input.id,
    ...(input.starts_at && { starts: [input.starts_at] }),
    ...(input.duration_minutes && { durationMinutes: input.duration_minutes }),
  };
  const change = () =>
    promiseTime(actor, wanted, () => transaction((tx) => update(tx, actor, input, expected)));
  return changing(change, () => findOwnSeminar(actor, input));
}

async function update(
  tx: Database,
  actor: Actor,
  input: UpdateSeminarInput,
  expected: Expected,
): Promise<void> {
  const seminar = await lockOwnSeminar(tx, actor, input.id);
  assertChangeable(seminar, input, new Date());
  assertChargeableAfter(seminar, input);
  const isMoved = movesTime(seminar, input);
  const time = {
    startsAt: (isMoved && input.starts_at) || seminar.startsAt,
    durationMinutes: input.duration_minutes ?? seminar.durationMinutes,
  };
  const isOnSale = !isDraft(seminar);
  if (startsToCost({ ...seminar, isOnSale }, input.price_amount)) await assertCanBePaid(actor.id, tx);
  const changed = await tx.seminar.updateMany({
    where: { id: input.id, ...versionIn(expected) },
    data: {
      ...toColumns(input),
      ...time,
      capacity: input.capacity,
      cancellationPolicy: input.cancellation_policy,
      isRecorded: input.is_recorded,
    },
  });
  assertStood(changed);
  if (input.also_following) await changeFollowing(tx, actor, seminar, input);
  if (isMoved && isOnSale) await followMove(tx, input.id, seminar, time);
}
