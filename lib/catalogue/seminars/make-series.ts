import { type Database, db, transaction } from "@/lib/base/platform/db";
import { wallClock } from "@/lib/base/platform/time";
import { promiseTime } from "@/lib/catalogue/calendar/promise-time";
import { announceOffer } from "@/lib/catalogue/offers/announce-offer";
import { createWithUniqueSlug } from "@/lib/catalogue/offers/create-with-unique-slug";
import { copyOffer } from "@/lib/catalogue/offers/duplicate-offer";
import type { LockedOffer } from "@/lib/catalogue/offers/kind";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import { assertCanBePaid } from "@/lib/people/payouts/queries";
import { catchUpPayouts } from "@/lib/people/payouts/refresh-account";
import { seminarLifecycle, unsold } from "./lifecycle";
import { lockOwnSeminar } from "./lock-own-seminar";
import { findOwnSeminar } from "./queries";
import { assertCanBecomeSeries, datesOf, isDraft } from "./rules";
import type { MakeSeriesInput, SeminarDates } from "./schema";
import { listDates } from "./series-queries";

/**
 * Makes a seminar the first of a series, each date one or two weeks after the previous one at the same time on the
 * host's clock. All dates are created or none; the new ones are drafts unless all are to be published. Throws NotAHost,
 * NotFound, AlreadyInSeries, StartsInThePast, AlreadyStarted, SeminarOver, TimeTaken, PayoutsNotReady.
 */
export async function makeSeries(actor: Actor, input: MakeSeriesInput): Promise<SeminarDates> {
  assertHost(actor);
  if (input.publish) await catchUpPayouts(actor);
  const { title, starts_at } = await findOwnSeminar(actor, { id: input.id });
  const { timeZone } = await db.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { timeZone: true },
  });
  const starts = datesOf(new Date(starts_at), timeZone, input.interval_weeks, input.times);
  await promiseTime(actor, { seminarId: input.id, starts }, () =>
    createWithUniqueSlug(title, seminarLifecycle.addresses, (slug) =>
      transaction((tx) => makeDates(tx, actor, input, { slug, timeZone })),
    ),
  );
  const first = await findOwnSeminar(actor, { id: input.id });
  return { items: await listDates(actor, String(first.series_id)) };
}

async function makeDates(
  tx: Database,
  actor: Actor,
  { id, interval_weeks: intervalWeeks, times, publish }: MakeSeriesInput,
  { slug, timeZone }: { slug: string; timeZone: string },
): Promise<void> {
  const first = await lockOwnSeminar(tx, actor, id);
  assertCanBecomeSeries(first, new Date());
  if (publish && first.priceAmount > 0) await assertCanBePaid(actor.id, tx);

  const series = await tx.seminarSeries.create({ data: { hostId: actor.id, intervalWeeks, timeZone } });
  await tx.seminar.update({ where: { id }, data: { seriesId: series.id } });
  for (const starts_at of datesOf(first.startsAt, timeZone, intervalWeeks, times).slice(1)) {
    const day = wallClock(starts_at, timeZone).slice(0, 10);
    await copyOffer(tx, "seminar", id, `${slug}-${day}`, { ...unsold, starts_at, series_id: series.id });
  }
  if (publish) await putOnSale(tx, actor, first, series.id);
}

/** Announced once, because the first date's page lists the others. */
async function putOnSale(tx: Database, actor: Actor, first: LockedOffer, seriesId: string): Promise<void> {
  await tx.offer.updateMany({
    where: { status: "draft", seminar: { seriesId } },
    data: { status: seminarLifecycle.onSale, publishedAt: new Date() },
  });
  if (isDraft(first)) await announceOffer(tx, actor, seminarLifecycle, first);
}
