"use server";

import { liveSeminarInput } from "@/lib/live/schema";
import { startSeminar } from "@/lib/live/start-seminar";
import { pagesShowing } from "@/lib/seminars/rules";
import { action } from "@/lib/web/action";

export const openRoom = action(liveSeminarInput, startSeminar, {
  refreshes: pagesShowing,
  leadsTo: ({ slug }) => `/live/${slug}`,
});
