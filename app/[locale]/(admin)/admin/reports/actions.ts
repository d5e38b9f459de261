"use server";

import { decideReport } from "@/lib/community/moderation/decide-report";
import { decideReportInput } from "@/lib/community/moderation/schema";
import { action } from "@/lib/system/web/action";

export const decide = action(decideReportInput, decideReport, {
  refreshes: ({ pages }) => pages,
  leadsTo: ({ id }) => `/admin/reports/${id}`,
});
