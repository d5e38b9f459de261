import { pagesShowing } from "@/lib/catalogue/seminars/rules";
import { liveSeminarInput, liveState } from "@/lib/live/rooms/schema";
import { startSeminar } from "@/lib/live/rooms/start-seminar";
import { route } from "@/lib/system/web/route";

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
