import { listReviews } from "@/lib/reviews/queries";
import { listReviewsInput, writeReviewInput } from "@/lib/reviews/schema";
import { writeReview } from "@/lib/reviews/write-review";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { publicRoute, route } from "@/lib/web/route";
import { refreshes, respondWithReview } from "../../../reviews/respond-with-review";

export const GET = publicRoute(listReviewsInput, listReviews("service"), { isPublic: true });
export const POST = route(writeReviewInput, writeReview("service"), {
  refreshes,
  respond: respondWithReview(201),
});

export const { PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET", "POST");
