import { exploredSchema, exploreInput } from "@/lib/explore/schema";
import type { Endpoint } from "@/lib/web/openapi";

export const exploreEndpoints: Endpoint[] = [
  {
    method: "GET",
    path: "/api/explore",
    summary: "Everything on sale, of all kinds: searched in Swedish, and filtered",
    auth: "optional",
    input: exploreInput,
    answers: { 200: exploredSchema },
  },
];
