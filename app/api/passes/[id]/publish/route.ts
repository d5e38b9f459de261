import { publishRoute } from "@/app/api/offers/of-kind";

export const POST = publishRoute("pass", ["too_few_dates"]);
