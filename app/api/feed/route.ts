import { listFeed } from "@/lib/feed/queries";
import { feedEntry, feedInput } from "@/lib/feed/schema";
import { pageOf } from "@/lib/web/page-of";
import { publicRoute } from "@/lib/web/route";

export const GET = publicRoute(
  { summary: "What happened, newest first", input: feedInput, answers: { 200: pageOf(feedEntry) } },
  listFeed,
);
