import { findRoomState } from "@/lib/live/queries";
import { liveSeminarInput, roomState, updateRoomInput } from "@/lib/live/schema";
import { updateRoom } from "@/lib/live/update-room";
import { noReading, notLed } from "@/lib/web/refusals";
import { route, seatRoute } from "@/lib/web/route";

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
