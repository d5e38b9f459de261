"use server";

import { answerReview } from "@/lib/reviews/answer-review";
import { pagesShowing } from "@/lib/reviews/rules";
import { answerReviewInput } from "@/lib/reviews/schema";
import { action } from "@/lib/web/action";

export const answer = action(answerReviewInput, answerReview, {
  refreshes: ({ review, host }) => pagesShowing({ item: review.item, host }),
});
