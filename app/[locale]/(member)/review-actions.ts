"use server";

import type { OfferKind } from "@/lib/offers/kind";
import { changeReview } from "@/lib/reviews/change-review";
import { deleteReview } from "@/lib/reviews/delete-review";
import type { ReviewWithHost } from "@/lib/reviews/queries";
import { pagesShowing } from "@/lib/reviews/rules";
import { deleteReviewForm, reviewForm } from "@/lib/reviews/schema";
import { writeReview } from "@/lib/reviews/write-review";
import { action } from "@/lib/web/action";

const options = {
  refreshes: ({ review, host }: ReviewWithHost) => pagesShowing({ item: review.item, host }),
  leadsTo: ({ review: { item } }: ReviewWithHost) =>
    item.kind === "seminar" ? `/live/${item.slug}/thanks` : `/review/${item.kind}/${item.slug}`,
};

const writing = (kind: OfferKind) => action(reviewForm, writeReview(kind), options);

export const reviewSeminar = writing("seminar");

export const reviewCourse = writing("course");

export const reviewService = writing("service");

export const change = action(reviewForm, changeReview, options);

export const remove = action(deleteReviewForm, deleteReview, options);
