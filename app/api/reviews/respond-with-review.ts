import type { ReviewWithHost } from "@/lib/community/reviews/queries";
import { pagesShowing } from "@/lib/community/reviews/rules";
import type { Review } from "@/lib/community/reviews/schema";

export const respondWithReview =
  (status = 200) =>
  ({ review }: ReviewWithHost) =>
    Response.json(review, { status });

export const tagOf = ({ review }: ReviewWithHost) => tagOfReview(review);

/** What the host answers is edited apart from what it answers. */
export const tagOfReview = ({ version, answer_version }: Review) => ({
  version,
  outline_version: answer_version,
});

export const refreshes = ({ review, host }: ReviewWithHost) => pagesShowing({ item: review.item, host });
