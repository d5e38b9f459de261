import { listMessages } from "@/lib/live/chat-queries";
import { postMessage } from "@/lib/live/post-message";
import { listMessagesInput, postMessageInput } from "@/lib/live/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { seatRoute } from "@/lib/web/route";

export const GET = seatRoute(listMessagesInput, listMessages);
export const POST = seatRoute(postMessageInput, postMessage, { status: 201 });

export const { PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET", "POST");
