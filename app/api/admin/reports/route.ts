import { listReports } from "@/lib/community/moderation/report-queries";
import { listReportsInput, reportSchema } from "@/lib/community/moderation/schema";
import { pageOf } from "@/lib/system/web/page-of";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "What has been reported, for admins",
    input: listReportsInput,
    answers: { 200: pageOf(reportSchema) },
    errors: { 404: ["not_found"] },
  },
  listReports,
);
