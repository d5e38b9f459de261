import { findSummary } from "@/lib/summaries/queries";
import { summaryInput, summarySchema } from "@/lib/summaries/schema";
import { route } from "@/lib/web/route";

export const GET = route(
  {
    summary: "Who came and for how long, for those who lead it",
    input: summaryInput,
    answers: { 200: summarySchema },
    errors: { 403: ["forbidden"] },
  },
  findSummary,
);
