import { findOfferInput } from "@/lib/catalogue/offers/schema";
import { findQuestions } from "@/lib/catalogue/services/question-queries";
import { questionsSchema, setQuestionsInput } from "@/lib/catalogue/services/schema";
import { setQuestions } from "@/lib/catalogue/services/set-questions";
import { notAHost } from "@/lib/system/web/refusals";
import { publicRoute, route } from "@/lib/system/web/route";

export const GET = publicRoute(
  {
    summary: "What its host asks of who books",
    input: findOfferInput,
    answers: { 200: questionsSchema },
    isItem: true,
  },
  findQuestions,
);

export const PUT = route(
  {
    summary: "Say what to ask of who books, and how long their answers are kept",
    input: setQuestionsInput,
    answers: { 200: questionsSchema },
    errors: { 403: notAHost, 409: ["archived"] },
    isItem: true,
  },
  setQuestions,
);
