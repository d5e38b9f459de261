import { duplicateRoute } from "@/app/api/offers/of-kind";

export const POST = duplicateRoute("series");
