import { publishRoute } from "@/app/api/offers/of-kind";

export const POST = publishRoute("service", ["no_hours"]);
