import { decideReport } from "@/lib/community/moderation/decide-report";
import { decideReportInput, reportSchema } from "@/lib/community/moderation/schema";
import { route } from "@/lib/system/web/route";

export const POST = route(
  {
    summary: "Answer a report with reasons, for admins",
    input: decideReportInput,
    answers: { 200: reportSchema },
    errors: { 409: ["already_decided", "nothing_to_decide"] },
    refreshes: ({ pages }) => pages,
  },
  decideReport,
);
