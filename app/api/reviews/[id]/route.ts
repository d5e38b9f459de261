import { changeReview } from "@/lib/reviews/change-review";
import { deleteReview } from "@/lib/reviews/delete-review";
import { changeReviewInput, reviewInput } from "@/lib/reviews/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";
import { refreshes, respondWithReview } from "../respond-with-review";

export const PATCH = route(changeReviewInput, changeReview, { refreshes, respond: respondWithReview() });
export const DELETE = route(reviewInput, deleteReview, {
  refreshes,
  respond: () => new Response(null, { status: 204 }),
});

export const { GET, POST, PUT, OPTIONS } = methodNotAllowed("PATCH", "DELETE");
