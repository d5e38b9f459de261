import { listCohosts } from "@/lib/live/rooms/cohost-queries";
import { cohost, cohostsInput } from "@/lib/live/rooms/schema";
import { pageOf } from "@/lib/system/web/page-of";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "Who leads the seminar beside its host",
    input: cohostsInput,
    answers: { 200: pageOf(cohost) },
    errors: { 403: ["forbidden"] },
  },
  listCohosts,
);
