import { reactInput } from "@/lib/live/rooms/schema";
import { sendReaction } from "@/lib/live/rooms/send-reaction";
import { noEntry } from "@/lib/system/web/refusals";
import { seatRoute } from "@/lib/system/web/route";

export const POST = seatRoute(
  {
    summary: "A heart, thanks, a breath or a smile for all to see",
    input: reactInput,
    answers: { 204: null },
    errors: { ...noEntry, 429: ["rate_limited"] },
  },
  sendReaction,
);
