"use server";

import { kindRules } from "@/lib/catalogue/kinds/rules";
import { changeReview } from "@/lib/community/reviews/change-review";
import { deleteReview } from "@/lib/community/reviews/delete-review";
import type { ReviewWithHost } from "@/lib/community/reviews/queries";
import { pagesShowing } from "@/lib/community/reviews/rules";
import { deleteReviewForm, reviewForm, writeReviewForm } from "@/lib/community/reviews/schema";
import { writeReview } from "@/lib/community/reviews/write-review";
import { action } from "@/lib/system/web/action";

const options = {
  refreshes: ({ review, host }: ReviewWithHost) => pagesShowing({ item: review.item, host }),
  leadsTo: ({ review: { item } }: ReviewWithHost) => kindRules[item.kind].reviewPath(item.slug),
};

export const write = action(
  writeReviewForm,
  (actor, { kind, ...review }) => writeReview(kind)(actor, review),
  options,
);

export const change = action(reviewForm, changeReview, options);

export const remove = action(deleteReviewForm, deleteReview, options);
