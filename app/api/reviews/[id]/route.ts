import { changeReview } from "@/lib/reviews/change-review";
import { deleteReview } from "@/lib/reviews/delete-review";
import { showReview } from "@/lib/reviews/queries";
import { changeReviewInput, reviewInput } from "@/lib/reviews/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { publicRoute, route } from "@/lib/web/route";
import { refreshes, respondWithReview, tagOf, tagOfReview } from "../respond-with-review";

export const GET = publicRoute(reviewInput, showReview, { isItem: tagOfReview });
export const PATCH = route(changeReviewInput, changeReview, {
  isItem: tagOf,
  refreshes,
  respond: respondWithReview(),
});
export const DELETE = route(reviewInput, deleteReview, {
  refreshes,
  respond: () => new Response(null, { status: 204 }),
});

export const { POST, PUT, OPTIONS } = methodNotAllowed("GET", "PATCH", "DELETE");
