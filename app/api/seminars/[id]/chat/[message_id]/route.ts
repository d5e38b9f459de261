import { deleteMessage } from "@/lib/live/delete-message";
import { messageInput } from "@/lib/live/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const DELETE = route(messageInput, deleteMessage);

export const { GET, POST, PUT, PATCH } = methodNotAllowed("DELETE");
