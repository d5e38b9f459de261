import { explore } from "@/lib/catalogue/explore/queries";
import { exploredSchema, exploreInput } from "@/lib/catalogue/explore/schema";
import { publicRoute } from "@/lib/system/web/route";

export const GET = publicRoute(
  {
    summary: "Everything on sale, of all kinds: searched in Swedish, and filtered",
    input: exploreInput,
    answers: { 200: exploredSchema },
    isPublic: true,
  },
  explore,
);
