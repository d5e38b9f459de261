import { deleteMessage } from "@/lib/live/delete-message";
import { messageInput } from "@/lib/live/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { seatRoute } from "@/lib/web/route";

export const DELETE = seatRoute(messageInput, deleteMessage);

export const { GET, POST, PUT, PATCH, OPTIONS } = methodNotAllowed("DELETE");
