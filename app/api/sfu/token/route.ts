import { enterRoom } from "@/lib/live/enter-room";
import { enterRoomInput } from "@/lib/live/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(enterRoomInput, enterRoom);

export const { GET, PUT, PATCH, DELETE } = methodNotAllowed("POST");
