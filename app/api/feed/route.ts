import { listFeed } from "@/lib/feed/queries";
import { feedInput } from "@/lib/feed/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { publicRoute } from "@/lib/web/route";

export const GET = publicRoute(feedInput, listFeed);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
