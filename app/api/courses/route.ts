import { createRoute, listRoute } from "@/app/api/offers/of-kind";

export const GET = listRoute("course");

export const POST = createRoute("course");
