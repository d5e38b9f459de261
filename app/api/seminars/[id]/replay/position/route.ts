import { savePosition } from "@/lib/live/recordings/save-position";
import { savePositionInput } from "@/lib/live/recordings/schema";
import { route } from "@/lib/system/web/route";

export const PUT = route(
  {
    summary: "Remember where one is in the replay",
    input: savePositionInput,
    answers: { 204: null },
    errors: { 403: ["no_seat"] },
  },
  savePosition,
);
