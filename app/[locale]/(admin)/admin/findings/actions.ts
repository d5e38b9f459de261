"use server";

import { requestExamination } from "@/lib/admin/request-examination";
import { noInput } from "@/lib/identity/schema";
import { action } from "@/lib/web/action";

export const examine = action(noInput, requestExamination, { leadsTo: () => "/admin/findings" });
