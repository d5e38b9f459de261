import { findRoute, updateRoute } from "@/app/api/offers/of-kind";

export const GET = findRoute("series");

export const PATCH = updateRoute("series");
