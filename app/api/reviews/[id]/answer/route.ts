import { answerReview } from "@/lib/reviews/answer-review";
import { answerReviewInput } from "@/lib/reviews/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";
import { refreshes, respondWithReview, tagOf } from "../../respond-with-review";

export const POST = route(answerReviewInput, answerReview, {
  isItem: tagOf,
  refreshes,
  respond: respondWithReview(),
});

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
