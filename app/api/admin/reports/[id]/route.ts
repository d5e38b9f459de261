import { findReport } from "@/lib/community/moderation/report-queries";
import { reportInput, reportSchema } from "@/lib/community/moderation/schema";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "One report, for admins",
    input: reportInput,
    answers: { 200: reportSchema },
    errors: { 404: ["not_found"] },
  },
  findReport,
);
