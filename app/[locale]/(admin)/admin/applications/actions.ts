"use server";

import { decideApplication } from "@/lib/hosts/decide-application";
import { decideApplicationInput } from "@/lib/hosts/schema";
import { action } from "@/lib/web/action";

export const decide = action(decideApplicationInput, decideApplication, {
  leadsTo: ({ id }) => `/admin/applications/${id}`,
});
