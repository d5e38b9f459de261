import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { NotFound } from "@/lib/platform/errors";
import { assertStood, changing, type Expected, versionIn } from "@/lib/platform/versions";
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
