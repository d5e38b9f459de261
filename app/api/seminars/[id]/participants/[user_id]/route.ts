import { moderateParticipant } from "@/lib/live/rooms/moderate-participant";
import { moderateInput } from "@/lib/live/rooms/schema";
import { notLed } from "@/lib/system/web/refusals";
import { route } from "@/lib/system/web/route";

export const POST = route(
  {
    summary: "Call someone to the stage or back, lower their hand, mute or remove them",
    input: moderateInput,
    answers: { 204: null },
    errors: notLed,
  },
  moderateParticipant,
);
