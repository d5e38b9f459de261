import { transaction, violatedConstraint } from "@/lib/base/platform/db";
import { type OfferKind, tableOf } from "@/lib/catalogue/offers/kind";
import type { Actor } from "@/lib/people/identity/actor";
import { AlreadyReviewed, NotAttended } from "./errors";
import { assertVisible, findReview, type ReviewWithHost } from "./queries";
import type { WriteReviewInput } from "./schema";

/** Throws NotFound, NotAttended, AlreadyReviewed. */
export const writeReview =
  (kind: OfferKind) =>
  async (actor: Actor, { id: offerId, rating, text }: WriteReviewInput): Promise<ReviewWithHost> => {
    await assertVisible(kind, offerId, actor);
    const id = await transaction(async (tx) => {
      const { hostId, slug, title } = await tx.offer.findUniqueOrThrow({ where: { id: offerId } });
      const review = await tx.review
        .create({ data: { userId: actor.id, hostId, offerId, rating, text } })
        .catch((error) => {
          throw refusal(error, kind);
        });
      await tx.activity.create({
        data: {
          activityType: "review_written",
          actorId: actor.id,
          hostId,
          subjectTable: tableOf(kind),
          subjectId: offerId,
          summary: title,
          metadata: { slug, title, rating },
        },
      });
      return review.id;
    });
    return findReview(id);
  };

function refusal(error: unknown, kind: OfferKind): unknown {
  const constraint = violatedConstraint(error);
  if (constraint === "reviews_are_earned" || constraint === "reviews_not_of_ones_own")
    return new NotAttended(kind);
  return constraint === "reviews_one_per_offer" ? new AlreadyReviewed() : error;
}
