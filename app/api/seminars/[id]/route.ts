import { findRoute, updateRoute } from "@/app/api/offers/of-kind";

export const GET = findRoute("seminar");

export const PATCH = updateRoute("seminar", [
  "seminar_over",
  "already_started",
  "move_needs_confirmation",
  "starts_in_the_past",
  "capacity_below_seats",
  "not_in_series",
  "time_taken",
]);
