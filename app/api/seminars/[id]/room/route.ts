import { findRoomState } from "@/lib/live/queries";
import { liveSeminarInput, updateRoomInput } from "@/lib/live/schema";
import { updateRoom } from "@/lib/live/update-room";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route, seatRoute } from "@/lib/web/route";

export const GET = seatRoute(liveSeminarInput, findRoomState, { isItem: true });
export const PATCH = route(updateRoomInput, updateRoom, { isItem: true });

export const { POST, PUT, DELETE, OPTIONS } = methodNotAllowed("GET", "PATCH");
