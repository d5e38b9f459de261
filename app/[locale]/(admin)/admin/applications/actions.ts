"use server";

import { decideApplication } from "@/lib/community/hosts/decide-application";
import { decideApplicationInput } from "@/lib/community/hosts/schema";
import { action } from "@/lib/system/web/action";

export const decide = action(decideApplicationInput, decideApplication, {
  leadsTo: ({ id }) => `/admin/applications/${id}`,
});
