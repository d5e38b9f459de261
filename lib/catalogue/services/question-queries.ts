import { db } from "@/lib/base/platform/db";
import type { OfferInput } from "@/lib/catalogue/offers/schema";
import type { Actor } from "@/lib/people/identity/actor";
import { findService } from "./queries";
import type { Questions } from "./schema";

/** Returns the host's questions to buyers, by id or slug of the service. Throws NotFound. */
export async function findQuestions(visitor: { actor: Actor | null }, input: OfferInput): Promise<Questions> {
  return listQuestions((await findService(visitor, input)).id);
}

export async function listQuestions(serviceId: string): Promise<Questions> {
  const { answersKeptDays, questionsVersion, questions } = await db.service.findUniqueOrThrow({
    where: { id: serviceId },
    select: { answersKeptDays: true, questionsVersion: true, questions: { orderBy: { position: "asc" } } },
  });
  return {
    questions: questions.map(({ id, text, isRequired }) => ({ id, text, is_required: isRequired })),
    answers_kept_days: answersKeptDays,
    version: questionsVersion,
  };
}
