import { muteEveryone } from "@/lib/live/rooms/mute-everyone";
import { liveSeminarInput } from "@/lib/live/rooms/schema";
import { notLed } from "@/lib/system/web/refusals";
import { route } from "@/lib/system/web/route";

export const POST = route(
  {
    summary: "Mute everyone on the stage but those who lead",
    input: liveSeminarInput,
    answers: { 204: null },
    errors: notLed,
  },
  muteEveryone,
);
