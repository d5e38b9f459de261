import { publishRoute } from "@/app/api/offers/of-kind";

export const POST = publishRoute("seminar", ["starts_in_the_past", "time_taken"]);
