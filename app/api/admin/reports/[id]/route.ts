import { findReport } from "@/lib/moderation/report-queries";
import { reportInput, reportSchema } from "@/lib/moderation/schema";
import { route } from "@/lib/web/route";

export const GET = route(
  {
    summary: "One report, for admins",
    input: reportInput,
    answers: { 200: reportSchema },
    errors: { 404: ["not_found"] },
  },
  findReport,
);
