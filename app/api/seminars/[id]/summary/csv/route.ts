import { respondWithFile } from "@/app/api/sales/respond-with-file";
import { exportSummary } from "@/lib/live/summaries/export-summary";
import { summaryInput } from "@/lib/live/summaries/schema";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "The same for a spreadsheet, without addresses",
    input: summaryInput,
    answers: { 200: { mediaType: "text/csv" } },
    errors: { 403: ["forbidden"] },
    respond: respondWithFile,
  },
  exportSummary,
);
