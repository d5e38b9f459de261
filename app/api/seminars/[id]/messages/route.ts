import { listMessages } from "@/lib/messages/queries";
import { messageListInput, messageListSchema, messageSchema, sendMessageInput } from "@/lib/messages/schema";
import { sendMessage } from "@/lib/messages/send-message";
import { notAHost } from "@/lib/web/refusals";
import { route } from "@/lib/web/route";
import { sending } from "../../../messages/sending";

export const GET = route(
  {
    summary: "What one has written to those who hold it, and how many they are now",
    input: messageListInput,
    answers: { 200: messageListSchema },
    errors: { 403: notAHost },
  },
  listMessages("seminar"),
);

export const POST = route(
  { ...sending, input: sendMessageInput, answers: { 201: messageSchema } },
  sendMessage("seminar"),
);
