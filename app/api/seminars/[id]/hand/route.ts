import { raiseHand } from "@/lib/live/raise-hand";
import { raiseHandInput } from "@/lib/live/schema";
import { noEntry } from "@/lib/web/refusals";
import { seatRoute } from "@/lib/web/route";

export const POST = seatRoute(
  {
    summary: "Raise one's hand, or lower it",
    input: raiseHandInput,
    answers: { 204: null },
    errors: { ...noEntry, 429: ["rate_limited"] },
  },
  raiseHand,
);
