"use server";

import { pagesShowing } from "@/lib/catalogue/seminars/rules";
import { liveSeminarInput } from "@/lib/live/rooms/schema";
import { startSeminar } from "@/lib/live/rooms/start-seminar";
import { action } from "@/lib/system/web/action";

export const openRoom = action(liveSeminarInput, startSeminar, {
  refreshes: pagesShowing,
  leadsTo: ({ slug }) => `/live/${slug}`,
});
