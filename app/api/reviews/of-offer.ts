import type { OfferKind } from "@/lib/catalogue/offers/kind";
import { listReviews } from "@/lib/community/reviews/queries";
import {
  listReviewsInput,
  reviewPageSchema,
  reviewSchema,
  writeReviewInput,
} from "@/lib/community/reviews/schema";
import { writeReview } from "@/lib/community/reviews/write-review";
import { publicRoute, route } from "@/lib/system/web/route";
import { refreshes, respondWithReview } from "./respond-with-review";

/** The reviews of an offer. */
export const reviewsOf = (kind: OfferKind) => ({
  GET: publicRoute(
    {
      summary: "What people who were there say, latest first, and what they say together",
      input: listReviewsInput,
      answers: { 200: reviewPageSchema },
      isPublic: true,
    },
    listReviews(kind),
  ),
  POST: route(
    {
      summary: "Review what one has been to; once",
      input: writeReviewInput,
      answers: { 201: reviewSchema },
      errors: { 403: ["not_attended"], 409: ["already_reviewed"] },
      refreshes,
      respond: respondWithReview(201),
    },
    writeReview(kind),
  ),
});
