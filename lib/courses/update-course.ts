import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { lockOwnOffer } from "@/lib/offers/lock-own-offer";
import { assertChangeable, toColumns } from "@/lib/offers/rules";
import { assertCanBePaid } from "@/lib/payouts/queries";
import { catchUpPayouts } from "@/lib/payouts/refresh-account";
import { startsToCost } from "@/lib/payouts/rules";
import { transaction } from "@/lib/platform/db";
import { findOwnCourse } from "./queries";
import type { Course, UpdateCourseInput } from "./schema";

/** Orders keep the title and price they were placed at. Throws NotAHost, NotFound, Archived, PayoutsNotReady. */
export async function updateCourse(actor: Actor, input: UpdateCourseInput): Promise<Course> {
  assertHost(actor);
  if (input.price_amount) await catchUpPayouts(actor);
  await transaction(async (tx) => {
    const course = await lockOwnOffer(tx, actor, "courses", input.id);
    assertChangeable(course);
    const isOnSale = course.status === "published";
    if (startsToCost({ ...course, isOnSale }, input.price_amount)) await assertCanBePaid(actor.id, tx);
    await tx.course.update({
      where: { id: input.id },
      data: toColumns(input),
    });
  });
  return findOwnCourse(actor, input);
}
