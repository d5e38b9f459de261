import { type FieldIssue, ValidationFailed } from "@/lib/base/platform/errors";
import type { AnswersInput, Question } from "@/lib/catalogue/services/schema";
import type { GivenAnswer } from "./schema";

/**
 * Returns the answers to the questions asked, in the questions' order and with their wording. Throws ValidationFailed.
 */
export function matchAnswers(questions: readonly Question[], answers: AnswersInput): GivenAnswer[] {
  const unasked = Object.keys(answers).filter((id) => !questions.some((question) => question.id === id));
  const missing = questions.filter(({ id, is_required }) => is_required && !answers[id]);
  const issues: FieldIssue[] = [
    ...unasked.map((id) => ({ path: `answers.${id}`, message: "no such question" })),
    ...missing.map(({ id }) => ({ path: `answers.${id}`, message: "must be answered" })),
  ];
  if (issues.length > 0) throw new ValidationFailed(issues);
  return questions.flatMap(({ id, text: question }, index) => {
    const text = answers[id];
    return text ? [{ position: index + 1, question, text }] : [];
  });
}
