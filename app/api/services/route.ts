import { createRoute, listRoute } from "@/app/api/offers/of-kind";

export const GET = listRoute("service");

export const POST = createRoute("service");
