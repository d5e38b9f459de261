import { findRoute, updateRoute } from "@/app/api/offers/of-kind";

export const GET = findRoute("pass");

export const PATCH = updateRoute("pass");
