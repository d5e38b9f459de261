import type { Database } from "@/lib/base/platform/db";
import { minutes } from "@/lib/base/platform/time";
import type { DemoSeminar } from "./demo-seminar";
import type { People } from "./people";
import type { Seminar } from "./seminars";

/** A seminar that nobody has started keeps its time for this long, because a host may be late. */
export const patience = minutes(15);

export const bySlug = (tx: Database, slug: string): Promise<Seminar | null> =>
  tx.seminar.findFirst({ where: { offer: { slug } }, include: { offer: true } });

const written = [
  ...["title", "summary", "description", "priceAmount", "currency", "capacity", "durationMinutes"],
] as (keyof DemoSeminar & (keyof Seminar | keyof Seminar["offer"]))[];

/** Whether somebody has edited or bought it, or has done anything else that real data depend on. */
export async function isTouched(
  tx: Database,
  people: People,
  demo: DemoSeminar,
  seminar: Seminar,
): Promise<boolean> {
  const { id: seminarId, offer, seriesId } = seminar;
  if (offer.coverUrl || offer.takenDownAt || Boolean(seriesId) !== Boolean(demo.inSeries)) return true;
  const stands = { ...offer, ...seminar };
  if (written.some((name) => name in demo && demo[name] !== stands[name])) return true;
  const seated = (demo.seats ?? []).map((name) => people[name].id);
  const done = await Promise.all([
    countOthersOrders(tx, seminarId, seated),
    tx.seminarMove.count({ where: { seminarId } }),
    tx.waitlistEntry.count({ where: { seminarId } }),
    tx.seminarCohost.count({ where: { seminarId } }),
  ]);
  return done.some((count) => count > 0);
}

/** Counts the orders of other people than these, those whose money or grant went back, and messages to buyers. */
export async function countOthersOrders(tx: Database, offerId: string, buyers: string[]): Promise<number> {
  const counts = await Promise.all([
    tx.order.count({
      where: {
        offerId,
        OR: [{ userId: { notIn: buyers } }, { status: { not: "paid" } }, { refundedAmount: { gt: 0 } }],
      },
    }),
    tx.orderEvent.count({
      where: { order: { offerId }, event: { in: ["withdrawn", "refund_requested"] } },
    }),
    tx.hostMessage.count({ where: { offerId } }),
  ]);
  return counts.reduce((sum, count) => sum + count);
}
