import { findRoute, updateRoute } from "@/app/api/offers/of-kind";

export const GET = findRoute("course");

export const PATCH = updateRoute("course");
