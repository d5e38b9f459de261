import { pagesShowing } from "@/lib/catalogue/seminars/rules";
import { publishReplay } from "@/lib/live/recordings/publish-replay";
import { recordingInput, recordingSchema } from "@/lib/live/recordings/schema";
import { withdrawReplay } from "@/lib/live/recordings/withdraw-replay";
import { route } from "@/lib/system/web/route";

export const POST = route(
  {
    summary: "Make a film the replay of its seminar, and tell those with a seat",
    input: recordingInput,
    answers: { 200: recordingSchema },
    errors: { 409: ["film_not_ready", "not_ended"] },
    refreshes: ({ seminar }) => pagesShowing(seminar),
  },
  publishReplay,
);

export const DELETE = route(
  {
    summary: "Take the replay back; the film stays",
    input: recordingInput,
    answers: { 200: recordingSchema },
    refreshes: ({ seminar }) => pagesShowing(seminar),
  },
  withdrawReplay,
);
