import { addCohost } from "@/lib/live/rooms/add-cohost";
import { removeCohost } from "@/lib/live/rooms/remove-cohost";
import { cohostInput } from "@/lib/live/rooms/schema";
import { route } from "@/lib/system/web/route";

export const PUT = route(
  {
    summary: "Let another host lead it, too",
    input: cohostInput,
    answers: { 204: null },
    errors: { 403: ["forbidden"], 409: ["cannot_cohost", "ended", "cancelled", "time_taken"] },
  },
  addCohost,
);

export const DELETE = route(
  { summary: "Take that back", input: cohostInput, answers: { 204: null }, errors: { 403: ["forbidden"] } },
  removeCohost,
);
