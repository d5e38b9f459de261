import { publishRoute } from "@/app/api/offers/of-kind";

export const POST = publishRoute("course", ["no_lessons"]);
