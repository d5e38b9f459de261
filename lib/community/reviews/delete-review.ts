import { transaction } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import type { Actor } from "@/lib/people/identity/actor";
import { findReview, type ReviewWithHost } from "./queries";
import type { ReviewInput } from "./schema";

/** Deletes the actor's own review and its activity, and returns what it was. Throws NotFound. */
export async function deleteReview(actor: Actor, { id }: ReviewInput): Promise<ReviewWithHost> {
  const found = await findReview(id);
  await transaction(async (tx) => {
    const { count } = await tx.review.deleteMany({ where: { id, userId: actor.id } });
    if (count === 0) throw new NotFound();
    await tx.activity.deleteMany({
      where: { activityType: "review_written", actorId: actor.id, subjectId: found.review.item.id },
    });
  });
  return found;
}
