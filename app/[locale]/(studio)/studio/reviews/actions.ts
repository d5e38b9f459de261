"use server";

import { answerReview } from "@/lib/community/reviews/answer-review";
import { pagesShowing } from "@/lib/community/reviews/rules";
import { answerReviewInput } from "@/lib/community/reviews/schema";
import { action } from "@/lib/system/web/action";

export const answer = action(answerReviewInput, answerReview, {
  refreshes: ({ review, host }) => pagesShowing({ item: review.item, host }),
});
