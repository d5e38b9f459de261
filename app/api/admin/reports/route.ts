import { listReports } from "@/lib/moderation/report-queries";
import { listReportsInput, reportSchema } from "@/lib/moderation/schema";
import { pageOf } from "@/lib/web/page-of";
import { route } from "@/lib/web/route";

export const GET = route(
  {
    summary: "What has been reported, for admins",
    input: listReportsInput,
    answers: { 200: pageOf(reportSchema) },
    errors: { 404: ["not_found"] },
  },
  listReports,
);
