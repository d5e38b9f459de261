import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { NotFound } from "@/lib/platform/errors";
import { findReview, type ReviewWithHost } from "./queries";
import type { AnswerReviewInput } from "./schema";

/** What the host says to a review of theirs, in the place of what they said before. Throws NotFound. */
export async function answerReview(actor: Actor, { id, text }: AnswerReviewInput): Promise<ReviewWithHost> {
  // Not through the model, which would say that the review itself was changed.
  const answered = await db.$executeRaw`
    update app.reviews set answer = ${text}, answered_at = now() where id = ${id}::uuid and host_id = ${actor.id}::uuid`;
  if (answered === 0) throw new NotFound();
  return findReview(id);
}
