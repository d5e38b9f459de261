"use server";

import { noInput } from "@/lib/people/identity/schema";
import { requestExamination } from "@/lib/system/admin/request-examination";
import { action } from "@/lib/system/web/action";

export const examine = action(noInput, requestExamination, { leadsTo: () => "/admin/findings" });
