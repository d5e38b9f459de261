import { createRoute, listRoute } from "@/app/api/offers/of-kind";

export const GET = listRoute("series", "Published passes, each for all dates of a series that are to come");

export const POST = createRoute("series", {
  summary: "Create a draft for one of one's own series",
  errors: { 404: ["not_found"] },
});
