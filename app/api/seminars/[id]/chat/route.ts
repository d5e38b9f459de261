import { listMessages } from "@/lib/live/rooms/chat-queries";
import { postMessage } from "@/lib/live/rooms/post-message";
import { chatMessage, listMessagesInput, postMessageInput } from "@/lib/live/rooms/schema";
import { pageOf } from "@/lib/system/web/page-of";
import { noEntry, noReading } from "@/lib/system/web/refusals";
import { seatRoute } from "@/lib/system/web/route";

export const GET = seatRoute(
  {
    summary: "What is written in the room, newest first",
    input: listMessagesInput,
    answers: { 200: pageOf(chatMessage) },
    errors: noReading,
  },
  listMessages,
);

export const POST = seatRoute(
  {
    summary: "Write in the room",
    input: postMessageInput,
    answers: { 201: chatMessage },
    errors: { ...noEntry, 409: [...noEntry[409], "chat_closed"], 429: ["rate_limited"] },
  },
  postMessage,
);
