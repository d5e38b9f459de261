import { endSeminar } from "@/lib/live/end-seminar";
import { liveSeminarInput, liveState } from "@/lib/live/schema";
import { pagesShowing } from "@/lib/seminars/rules";
import { route } from "@/lib/web/route";

export const POST = route(
  {
    summary: "End it for everyone",
    input: liveSeminarInput,
    answers: { 200: liveState },
    errors: { 403: ["forbidden"], 409: ["not_published", "not_open", "cancelled"] },
    refreshes: pagesShowing,
  },
  endSeminar,
);
