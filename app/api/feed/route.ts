import { listFeed } from "@/lib/community/feed/queries";
import { feedEntry, feedInput } from "@/lib/community/feed/schema";
import { pageOf } from "@/lib/system/web/page-of";
import { publicRoute } from "@/lib/system/web/route";

export const GET = publicRoute(
  { summary: "What happened, newest first", input: feedInput, answers: { 200: pageOf(feedEntry) } },
  listFeed,
);
