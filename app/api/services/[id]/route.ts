import { findRoute, updateRoute } from "@/app/api/offers/of-kind";

export const GET = findRoute("service");

export const PATCH = updateRoute("service");
