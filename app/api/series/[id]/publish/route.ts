import { publishRoute } from "@/app/api/offers/of-kind";

export const POST = publishRoute("series", ["too_few_dates"]);
