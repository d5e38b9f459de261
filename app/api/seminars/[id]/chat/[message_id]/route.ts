import { deleteMessage } from "@/lib/live/rooms/delete-message";
import { messageInput } from "@/lib/live/rooms/schema";
import { noReading } from "@/lib/system/web/refusals";
import { seatRoute } from "@/lib/system/web/route";

export const DELETE = seatRoute(
  {
    summary: "Delete one's own message, or anyone's as host",
    input: messageInput,
    answers: { 204: null },
    errors: { ...noReading, 403: [...noReading[403], "forbidden"] },
  },
  deleteMessage,
);
