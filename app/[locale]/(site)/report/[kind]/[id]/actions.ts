"use server";

import { reportContent } from "@/lib/community/moderation/report-content";
import { reportContentForm } from "@/lib/community/moderation/schema";
import { publicAction } from "@/lib/system/web/action";

export const send = publicAction(reportContentForm, reportContent);
