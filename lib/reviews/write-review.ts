import type { Actor } from "@/lib/identity/actor";
import { type Database, transaction, violatedConstraint } from "@/lib/platform/db";
import { AlreadyReviewed, NotAttended } from "./errors";
import { assertVisible, findReview, type ReviewWithHost } from "./queries";
import { itemPath } from "./rules";
import type { ReviewKind, WriteReviewInput } from "./schema";

const keys = { seminar: "seminarId", course: "courseId", service: "serviceId" } as const;

/** Throws NotFound, NotAttended, AlreadyReviewed. */
export const writeReview =
  (kind: ReviewKind) =>
  async (actor: Actor, { id: itemId, rating, text }: WriteReviewInput): Promise<ReviewWithHost> => {
    await assertVisible(kind, itemId, actor);
    const id = await transaction(async (tx) => {
      const { hostId, slug, title } = await findItem(tx, kind, itemId);
      const review = await tx.review
        .create({ data: { userId: actor.id, hostId, [keys[kind]]: itemId, rating, text } })
        .catch((error) => {
          throw refusal(error, kind);
        });
      await tx.activity.create({
        data: {
          activityType: "review_written",
          actorId: actor.id,
          hostId,
          subjectTable: itemPath({ kind, slug }).split("/")[1] as string,
          subjectId: itemId,
          summary: title,
          metadata: { slug, title, rating },
        },
      });
      return review.id;
    });
    return findReview(id);
  };

function findItem(tx: Database, kind: ReviewKind, id: string) {
  const asked = { where: { id }, select: { hostId: true, slug: true, title: true } };
  switch (kind) {
    case "seminar":
      return tx.seminar.findUniqueOrThrow(asked);
    case "course":
      return tx.course.findUniqueOrThrow(asked);
    case "service":
      return tx.service.findUniqueOrThrow(asked);
  }
}

function refusal(error: unknown, kind: ReviewKind): unknown {
  const constraint = violatedConstraint(error);
  if (constraint === "reviews_are_earned" || constraint === "reviews_not_of_ones_own")
    return new NotAttended(kind);
  return constraint?.startsWith("reviews_one_per_") ? new AlreadyReviewed() : error;
}
