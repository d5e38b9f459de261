import { z } from "zod";
import { listFreeSlots } from "@/lib/catalogue/services/queries";
import { listSlotsInput, mostDaysOfSlots, mostSlots, slotSchema } from "@/lib/catalogue/services/schema";
import { publicRoute } from "@/lib/system/web/route";

export const GET = publicRoute(
  {
    summary: `Free slots, from now on or \`from\`, earliest first; of at most ${mostDaysOfSlots} days, a wider range is refused, and at most ${mostSlots}: an answer that long goes on \`from\` the end of its last`,
    input: listSlotsInput,
    answers: { 200: z.array(slotSchema).max(mostSlots) },
  },
  listFreeSlots,
);
