import { listFeed } from "@/lib/feed/queries";
import { feedInput } from "@/lib/feed/schema";
import { publicRoute } from "@/lib/web/route";

export const GET = publicRoute(feedInput, listFeed);
