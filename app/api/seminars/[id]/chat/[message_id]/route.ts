import { deleteMessage } from "@/lib/live/delete-message";
import { messageInput } from "@/lib/live/schema";
import { noReading } from "@/lib/web/refusals";
import { seatRoute } from "@/lib/web/route";

export const DELETE = seatRoute(
  {
    summary: "Delete one's own message, or anyone's as host",
    input: messageInput,
    answers: { 204: null },
    errors: { ...noReading, 403: [...noReading[403], "forbidden"] },
  },
  deleteMessage,
);
