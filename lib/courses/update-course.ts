import type { Actor } from "@/lib/identity/actor";
import { assertHost } from "@/lib/identity/rules";
import { assertCanBePaid } from "@/lib/payouts/queries";
import { catchUpPayouts } from "@/lib/payouts/refresh-account";
import { startsToCost } from "@/lib/payouts/rules";
import { transaction } from "@/lib/platform/db";
import { vatColumns } from "@/lib/platform/vat";
import { lockOwnCourse } from "./lock-own-course";
import { findOwnCourse } from "./queries";
import { assertChangeable } from "./rules";
import type { Course, UpdateCourseInput } from "./schema";

/** Orders keep the title and price they were placed at. Throws NotAHost, NotFound, Archived, PayoutsNotReady. */
export async function updateCourse(actor: Actor, input: UpdateCourseInput): Promise<Course> {
  assertHost(actor);
  if (input.price_amount) await catchUpPayouts(actor);
  await transaction(async (tx) => {
    const course = await lockOwnCourse(tx, actor, input.id);
    assertChangeable(course);
    const isOnSale = course.status === "published";
    if (startsToCost({ ...course, isOnSale }, input.price_amount)) await assertCanBePaid(actor.id, tx);
    await tx.course.update({
      where: { id: input.id },
      data: {
        title: input.title,
        summary: input.summary,
        description: input.description,
        priceAmount: input.price_amount,
        currency: input.currency,
        ...vatColumns(input),
      },
    });
  });
  return findOwnCourse(actor, input);
}
