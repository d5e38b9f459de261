import { enterRoom } from "@/lib/live/enter-room";
import { enterRoomInput } from "@/lib/live/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { seatRoute } from "@/lib/web/route";

export const POST = seatRoute(enterRoomInput, enterRoom);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
