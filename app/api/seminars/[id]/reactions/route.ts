import { reactInput } from "@/lib/live/schema";
import { sendReaction } from "@/lib/live/send-reaction";
import { noEntry } from "@/lib/web/refusals";
import { seatRoute } from "@/lib/web/route";

export const POST = seatRoute(
  {
    summary: "A heart, thanks, a breath or a smile for all to see",
    input: reactInput,
    answers: { 204: null },
    errors: { ...noEntry, 429: ["rate_limited"] },
  },
  sendReaction,
);
