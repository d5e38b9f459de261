"use server";

import { kindRules } from "@/lib/kinds/rules";
import { changeReview } from "@/lib/reviews/change-review";
import { deleteReview } from "@/lib/reviews/delete-review";
import type { ReviewWithHost } from "@/lib/reviews/queries";
import { pagesShowing } from "@/lib/reviews/rules";
import { deleteReviewForm, reviewForm, writeReviewForm } from "@/lib/reviews/schema";
import { writeReview } from "@/lib/reviews/write-review";
import { action } from "@/lib/web/action";

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
