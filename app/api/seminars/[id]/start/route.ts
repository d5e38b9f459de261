import { liveSeminarInput, liveState } from "@/lib/live/schema";
import { startSeminar } from "@/lib/live/start-seminar";
import { pagesShowing } from "@/lib/seminars/rules";
import { route } from "@/lib/web/route";

export const POST = route(
  {
    summary: "Open the room",
    input: liveSeminarInput,
    answers: { 200: liveState },
    errors: { 403: ["forbidden"], 409: ["not_published", "too_early", "ended", "cancelled"] },
    refreshes: pagesShowing,
  },
  startSeminar,
);
