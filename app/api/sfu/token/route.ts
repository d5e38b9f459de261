import { enterRoom } from "@/lib/live/rooms/enter-room";
import { enterRoomInput, roomTokenSchema } from "@/lib/live/rooms/schema";
import { noEntry } from "@/lib/system/web/refusals";
import { seatRoute } from "@/lib/system/web/route";

export const POST = seatRoute(
  {
    summary: "What lets the caller into a room; also at /sfu/token",
    input: enterRoomInput,
    answers: { 200: roomTokenSchema },
    errors: {
      ...noEntry,
      404: ["not_found"],
      409: [...noEntry[409], "consent_required"],
      429: ["rate_limited"],
    },
  },
  enterRoom,
);
