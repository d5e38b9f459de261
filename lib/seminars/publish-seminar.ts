import { promiseTime } from "@/lib/calendar/promise-time";
import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { announceOffer } from "@/lib/offers/announce-offer";
import { assertChargeable } from "@/lib/offers/rules";
import { assertCanBePaid } from "@/lib/payouts/queries";
import { catchUpPayouts } from "@/lib/payouts/refresh-account";
import { type Database, transaction } from "@/lib/platform/db";
import { lockOwnSeminar } from "./lock-own-seminar";
import { findOwnSeminar } from "./queries";
import { assertPublishable } from "./rules";
import type { Seminar, SeminarInput } from "./schema";

/** From draft to on sale. Throws NotAHost, NotFound, NotADraft, StartsInThePast, TimeTaken, PayoutsNotReady. */
export async function publishSeminar(actor: Actor, { id }: SeminarInput): Promise<Seminar> {
  assertHost(actor);
  await catchUpPayouts(actor);
  await promiseTime(actor, { seminarId: id }, () => transaction((tx) => publish(tx, actor, id)));
  return findOwnSeminar(actor, { id });
}

async function publish(tx: Database, actor: Actor, id: string): Promise<void> {
  const now = new Date();
  const draft = await lockOwnSeminar(tx, actor, id);
  assertPublishable(draft, now);
  assertChargeable(draft);
  if (draft.priceAmount > 0) await assertCanBePaid(actor.id, tx);
  const { slug, title } = await tx.seminar.update({
    where: { id },
    data: { status: "scheduled", publishedAt: now },
  });
  await announceOffer(tx, actor, {
    activityType: "seminar_scheduled",
    subjectTable: "seminars",
    id,
    slug,
    title,
  });
}
