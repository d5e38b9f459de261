import { publishReplay } from "@/lib/recordings/publish-replay";
import { recordingInput, recordingSchema } from "@/lib/recordings/schema";
import { withdrawReplay } from "@/lib/recordings/withdraw-replay";
import { pagesShowing } from "@/lib/seminars/rules";
import { route } from "@/lib/web/route";

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
