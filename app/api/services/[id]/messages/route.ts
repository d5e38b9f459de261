import { listMessages } from "@/lib/messages/queries";
import { messageListInput, sendMessageInput } from "@/lib/messages/schema";
import { sendMessage } from "@/lib/messages/send-message";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(messageListInput, listMessages("service"));
export const POST = route(sendMessageInput, sendMessage("service"), {
  status: 201,
  headers: { idempotency_key: "idempotency-key" },
});

export const { PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET", "POST");
