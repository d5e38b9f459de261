import { muteEveryone } from "@/lib/live/mute-everyone";
import { liveSeminarInput } from "@/lib/live/schema";
import { notLed } from "@/lib/web/refusals";
import { route } from "@/lib/web/route";

export const POST = route(
  {
    summary: "Mute everyone on the stage but those who lead",
    input: liveSeminarInput,
    answers: { 204: null },
    errors: notLed,
  },
  muteEveryone,
);
