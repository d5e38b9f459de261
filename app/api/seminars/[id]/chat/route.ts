import { listMessages } from "@/lib/live/chat-queries";
import { postMessage } from "@/lib/live/post-message";
import { listMessagesInput, postMessageInput } from "@/lib/live/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(listMessagesInput, listMessages);
export const POST = route(postMessageInput, postMessage, { status: 201 });

export const { PUT, PATCH, DELETE } = methodNotAllowed("GET", "POST");
