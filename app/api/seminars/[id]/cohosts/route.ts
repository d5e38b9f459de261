import { listCohosts } from "@/lib/live/cohost-queries";
import { cohost, cohostsInput } from "@/lib/live/schema";
import { pageOf } from "@/lib/web/page-of";
import { route } from "@/lib/web/route";

export const GET = route(
  {
    summary: "Who leads the seminar beside its host",
    input: cohostsInput,
    answers: { 200: pageOf(cohost) },
    errors: { 403: ["forbidden"] },
  },
  listCohosts,
);
