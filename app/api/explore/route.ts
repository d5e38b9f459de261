import { explore } from "@/lib/explore/queries";
import { exploreInput } from "@/lib/explore/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { publicRoute } from "@/lib/web/route";

export const GET = publicRoute(exploreInput, explore, { isPublic: true });

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
