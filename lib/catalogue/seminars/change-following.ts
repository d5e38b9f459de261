import type { Database } from "@/lib/base/platform/db";
import { assertChargeableAfter, toColumns } from "@/lib/catalogue/offers/rules";
import type { Actor } from "@/lib/people/identity/actor";
import { assertCanBePaid } from "@/lib/people/payouts/queries";
import { startsToCost } from "@/lib/people/payouts/rules";
import { CapacityBelowSeats, NotInSeries } from "./errors";
import { isDraft } from "./rules";
import type { UpdateSeminarInput } from "./schema";
import { lockFollowing } from "./series-queries";

/**
 * Applies a change of one date to the later dates of its series: texts, price, seats and policy, never the time. Throws
 * NotInSeries, CapacityBelowSeats, PayoutsNotReady.
 */
export async function changeFollowing(
  tx: Database,
  actor: Actor,
  { seriesId, startsAt }: { seriesId: string | null; startsAt: Date },
  input: UpdateSeminarInput,
): Promise<void> {
  if (!seriesId) throw new NotInSeries();
  const following = await lockFollowing(tx, seriesId, startsAt);
  for (const { seatsTaken, status, priceAmount, currency } of following) {
    assertChargeableAfter({ priceAmount, currency }, input);
    if (input.capacity !== undefined && input.capacity < seatsTaken) throw new CapacityBelowSeats(seatsTaken);
    const isOnSale = !isDraft({ status });
    if (startsToCost({ isOnSale, priceAmount }, input.price_amount)) await assertCanBePaid(actor.id, tx);
  }
  const where = { id: { in: following.map(({ id }) => id) } };
  await tx.offer.updateMany({ where, data: { ...toColumns(input), updatedAt: new Date() } });
  const { capacity, cancellation_policy: cancellationPolicy } = input;
  if (capacity === undefined && cancellationPolicy === undefined) return;
  await tx.seminar.updateMany({ where, data: { capacity, cancellationPolicy } });
}
