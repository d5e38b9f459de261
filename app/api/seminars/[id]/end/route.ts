import { pagesShowing } from "@/lib/catalogue/seminars/rules";
import { endSeminar } from "@/lib/live/rooms/end-seminar";
import { liveSeminarInput, liveState } from "@/lib/live/rooms/schema";
import { route } from "@/lib/system/web/route";

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
