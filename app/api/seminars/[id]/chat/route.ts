import { listMessages } from "@/lib/live/chat-queries";
import { postMessage } from "@/lib/live/post-message";
import { chatMessage, listMessagesInput, postMessageInput } from "@/lib/live/schema";
import { pageOf } from "@/lib/web/page-of";
import { noEntry, noReading } from "@/lib/web/refusals";
import { seatRoute } from "@/lib/web/route";

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
