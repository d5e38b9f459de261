import { findRoomState } from "@/lib/live/rooms/queries";
import { liveSeminarInput, roomState, updateRoomInput } from "@/lib/live/rooms/schema";
import { updateRoom } from "@/lib/live/rooms/update-room";
import { noReading, notLed } from "@/lib/system/web/refusals";
import { route, seatRoute } from "@/lib/system/web/route";

export const GET = seatRoute(
  {
    summary: "How the room stands",
    input: liveSeminarInput,
    answers: { 200: roomState },
    errors: noReading,
    isItem: true,
  },
  findRoomState,
);

export const PATCH = route(
  {
    summary: "Lock the room, or slow down or close its chat",
    input: updateRoomInput,
    answers: { 200: roomState },
    errors: notLed,
    isItem: true,
  },
  updateRoom,
);
