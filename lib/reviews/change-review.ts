import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { NotFound } from "@/lib/platform/errors";
import { findReview, type ReviewWithHost } from "./queries";
import type { ChangeReviewInput } from "./schema";

/** One's own; what the host answered stays. Throws NotFound. */
export async function changeReview(
  actor: Actor,
  { id, rating, text }: ChangeReviewInput,
): Promise<ReviewWithHost> {
  const { count } = await db.review.updateMany({
    where: { id, userId: actor.id },
    data: { rating, text },
  });
  if (count === 0) throw new NotFound();
  return findReview(id);
}
