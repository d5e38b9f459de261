"use server";

import { reportContent } from "@/lib/moderation/report-content";
import { reportContentForm } from "@/lib/moderation/schema";
import { publicAction } from "@/lib/web/action";

export const send = publicAction(reportContentForm, reportContent);
