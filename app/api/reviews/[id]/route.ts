import { changeReview } from "@/lib/community/reviews/change-review";
import { deleteReview } from "@/lib/community/reviews/delete-review";
import { showReview } from "@/lib/community/reviews/queries";
import { changeReviewInput, reviewInput, reviewSchema } from "@/lib/community/reviews/schema";
import { publicRoute, route } from "@/lib/system/web/route";
import { refreshes, respondWithReview, tagOf, tagOfReview } from "../respond-with-review";

export const GET = publicRoute(
  { summary: "One review", input: reviewInput, answers: { 200: reviewSchema }, isItem: tagOfReview },
  showReview,
);

export const PATCH = route(
  {
    summary: "Change one's own",
    input: changeReviewInput,
    answers: { 200: reviewSchema },
    isItem: tagOf,
    refreshes,
    respond: respondWithReview(),
  },
  changeReview,
);

export const DELETE = route(
  { summary: "Take one's own back", input: reviewInput, answers: { 204: null }, refreshes },
  deleteReview,
);
