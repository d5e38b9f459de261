import { db, Prisma } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { assertStood, changing, type Expected, partVersions } from "@/lib/base/platform/versions";
import type { Actor } from "@/lib/people/identity/actor";
import { findReview, type ReviewWithHost } from "./queries";
import type { AnswerReviewInput } from "./schema";

/** Replies to a review of the host's offer, replacing any earlier reply. Throws NotFound, EditedMeanwhile. */
export async function answerReview(
  actor: Actor,
  { id, text }: AnswerReviewInput,
  expected: Expected = null,
): Promise<ReviewWithHost> {
  if ((await db.review.count({ where: { id, hostId: actor.id } })) === 0) throw new NotFound();
  const seen = expected
    ? Prisma.sql`and answer_version = any(${partVersions(expected)}::integer[])`
    : Prisma.empty;
  // Not through the Prisma model, which would set the review's own `updated_at`.
  const change = async () =>
    assertStood({
      count: await db.$executeRaw`
        update app.reviews set answer = ${text}, answered_at = now()
        where id = ${id}::uuid and host_id = ${actor.id}::uuid ${seen}`,
    });
  return changing(
    change,
    () => findReview(id),
    ({ review }) => review,
  );
}
