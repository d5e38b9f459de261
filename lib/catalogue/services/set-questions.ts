import { transaction } from "@/lib/base/platform/db";
import { assertStood, changing, type Expected, ownVersions } from "@/lib/base/platform/versions";
import { lockOwnOffer } from "@/lib/catalogue/offers/lock-own-offer";
import { assertChangeable } from "@/lib/catalogue/offers/rules";
import type { Actor } from "@/lib/people/identity/actor";
import { assertHost } from "@/lib/people/identity/rules";
import { listQuestions } from "./question-queries";
import type { Questions, SetQuestionsInput } from "./schema";

/**
 * Sets the questions for future bookings. A question with unchanged wording keeps its id; another wording makes a new
 * question, so that no answer appears under words that its buyer never read. Throws NotAHost, NotFound, Archived,
 * EditedMeanwhile.
 */
export async function setQuestions(
  actor: Actor,
  input: SetQuestionsInput,
  expected: Expected = null,
): Promise<Questions> {
  assertHost(actor);
  const { id: serviceId, questions, answers_kept_days } = input;
  const change = () =>
    transaction(async (tx) => {
      assertChangeable(await lockOwnOffer(tx, actor, "service", serviceId));
      const changed = await tx.service.updateMany({
        where: { id: serviceId, ...(expected && { questionsVersion: { in: ownVersions(expected) } }) },
        data: { answersKeptDays: answers_kept_days, questionsVersion: { increment: 1 } },
      });
      assertStood(changed);
      await tx.serviceQuestion.deleteMany({
        where: { serviceId, text: { notIn: questions.map(({ text }) => text) } },
      });
      for (const [index, { text, is_required: isRequired }] of questions.entries()) {
        const asked = { position: index + 1, isRequired };
        const { count } = await tx.serviceQuestion.updateMany({ where: { serviceId, text }, data: asked });
        if (count === 0) await tx.serviceQuestion.create({ data: { serviceId, text, ...asked } });
      }
    });
  return changing(change, () => listQuestions(serviceId));
}
