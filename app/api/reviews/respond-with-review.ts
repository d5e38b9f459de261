import type { ReviewWithHost } from "@/lib/reviews/queries";
import { pagesShowing } from "@/lib/reviews/rules";

export const respondWithReview =
  (status = 200) =>
  ({ review }: ReviewWithHost) =>
    Response.json(review, { status });

export const refreshes = ({ review, host }: ReviewWithHost) => pagesShowing({ item: review.item, host });
