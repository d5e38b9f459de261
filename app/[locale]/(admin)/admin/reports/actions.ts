"use server";

import { decideReport } from "@/lib/moderation/decide-report";
import { decideReportInput } from "@/lib/moderation/schema";
import { action } from "@/lib/web/action";

export const decide = action(decideReportInput, decideReport, {
  refreshes: ({ pages }) => pages,
  leadsTo: ({ id }) => `/admin/reports/${id}`,
});
