import { answerReview } from "@/lib/community/reviews/answer-review";
import { answerReviewInput, reviewSchema } from "@/lib/community/reviews/schema";
import { route } from "@/lib/system/web/route";
import { refreshes, respondWithReview, tagOf } from "../../respond-with-review";

export const POST = route(
  {
    summary:
      "Answer a review of what one offers, in the place of an earlier answer; If-Match is the review's tag",
    input: answerReviewInput,
    answers: { 200: reviewSchema },
    isItem: tagOf,
    refreshes,
    respond: respondWithReview(),
  },
  answerReview,
);
