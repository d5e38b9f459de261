import { enterRoom } from "@/lib/live/enter-room";
import { enterRoomInput } from "@/lib/live/schema";
import { route } from "@/lib/web/route";

export const POST = route(enterRoomInput, enterRoom);
