import { findSummary } from "@/lib/live/summaries/queries";
import { summaryInput, summarySchema } from "@/lib/live/summaries/schema";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "Who came and for how long, for those who lead it",
    input: summaryInput,
    answers: { 200: summarySchema },
    errors: { 403: ["forbidden"] },
  },
  findSummary,
);
