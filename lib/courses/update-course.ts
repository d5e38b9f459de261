import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { lockOwnOffer } from "@/lib/offers/lock-own-offer";
import { assertChangeable, assertChargeableAfter, toColumns } from "@/lib/offers/rules";
import { assertCanBePaid } from "@/lib/payouts/queries";
import { catchUpPayouts } from "@/lib/payouts/refresh-account";
import { startsToCost } from "@/lib/payouts/rules";
import { transaction } from "@/lib/platform/db";
import { assertStood, changing, type Expected, versionIn } from "@/lib/platform/versions";
import { findOwnCourse } from "./queries";
import type { Course, UpdateCourseInput } from "./schema";

/** Orders keep the title and price they were placed at. Throws NotAHost, NotFound, Archived, PayoutsNotReady, EditedMeanwhile. */
export async function updateCourse(
  actor: Actor,
  input: UpdateCourseInput,
  expected: Expected = null,
): Promise<Course> {
  assertHost(actor);
  if (input.price_amount) await catchUpPayouts(actor);
  const change = () =>
    transaction(async (tx) => {
      const course = await lockOwnOffer(tx, actor, "courses", input.id);
      assertChargeableAfter(course, input);
      assertChangeable(course);
      const isOnSale = course.status === "published";
      if (startsToCost({ ...course, isOnSale }, input.price_amount)) await assertCanBePaid(actor.id, tx);
      const changed = await tx.course.updateMany({
        where: { id: input.id, ...versionIn(expected) },
        data: toColumns(input),
      });
      assertStood(changed);
    });
  return changing(change, () => findOwnCourse(actor, input));
}
