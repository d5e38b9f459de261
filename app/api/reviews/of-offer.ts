import type { OfferKind } from "@/lib/offers/kind";
import { listReviews } from "@/lib/reviews/queries";
import { listReviewsInput, reviewPageSchema, reviewSchema, writeReviewInput } from "@/lib/reviews/schema";
import { writeReview } from "@/lib/reviews/write-review";
import { publicRoute, route } from "@/lib/web/route";
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
