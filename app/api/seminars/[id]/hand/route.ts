import { raiseHand } from "@/lib/live/rooms/raise-hand";
import { raiseHandInput } from "@/lib/live/rooms/schema";
import { noEntry } from "@/lib/system/web/refusals";
import { seatRoute } from "@/lib/system/web/route";

export const POST = seatRoute(
  {
    summary: "Raise one's hand, or lower it",
    input: raiseHandInput,
    answers: { 204: null },
    errors: { ...noEntry, 429: ["rate_limited"] },
  },
  raiseHand,
);
