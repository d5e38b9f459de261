import { db } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { assertStood, changing, type Expected, versionIn } from "@/lib/base/platform/versions";
import type { Actor } from "@/lib/people/identity/actor";
import { findReview, type ReviewWithHost } from "./queries";
import type { ChangeReviewInput } from "./schema";

/** Changes the actor's own review; the host's reply stays. Throws NotFound, EditedMeanwhile. */
export async function changeReview(
  actor: Actor,
  { id, rating, text }: ChangeReviewInput,
  expected: Expected = null,
): Promise<ReviewWithHost> {
  const where = { id, userId: actor.id };
  if ((await db.review.count({ where })) === 0) throw new NotFound();
  const change = async () =>
    assertStood(
      await db.review.updateMany({ where: { ...where, ...versionIn(expected) }, data: { rating, text } }),
    );
  return changing(
    change,
    () => findReview(id),
    ({ review }) => review,
  );
}
