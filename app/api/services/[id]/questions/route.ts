import { findQuestions } from "@/lib/services/question-queries";
import { findServiceInput, setQuestionsInput } from "@/lib/services/schema";
import { setQuestions } from "@/lib/services/set-questions";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { publicRoute, route } from "@/lib/web/route";

export const GET = publicRoute(findServiceInput, findQuestions, { isItem: true });
export const PUT = route(setQuestionsInput, setQuestions, { isItem: true });

export const { POST, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET", "PUT");
