import { moderateParticipant } from "@/lib/live/moderate-participant";
import { moderateInput } from "@/lib/live/schema";
import { notLed } from "@/lib/web/refusals";
import { route } from "@/lib/web/route";

export const POST = route(
  {
    summary: "Call someone to the stage or back, lower their hand, mute or remove them",
    input: moderateInput,
    answers: { 204: null },
    errors: notLed,
  },
  moderateParticipant,
);
