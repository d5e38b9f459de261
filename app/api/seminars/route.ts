import { createRoute, listRoute } from "@/app/api/offers/of-kind";

export const GET = listRoute("seminar");

export const POST = createRoute("seminar");
