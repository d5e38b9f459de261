import { pagesShowing } from "@/lib/catalogue/seminars/rules";
import { publishRecording } from "@/lib/live/recordings/publish-recording";
import { recordingInput, recordingSchema } from "@/lib/live/recordings/schema";
import { withdrawRecording } from "@/lib/live/recordings/withdraw-recording";
import { route } from "@/lib/system/web/route";

export const POST = route(
  {
    summary: "Make a film the replay of its seminar, and tell those with a seat",
    input: recordingInput,
    answers: { 200: recordingSchema },
    errors: { 409: ["film_not_ready", "not_ended"] },
    refreshes: ({ seminar }) => pagesShowing(seminar),
  },
  publishRecording,
);

export const DELETE = route(
  {
    summary: "Take the replay back; the film stays",
    input: recordingInput,
    answers: { 200: recordingSchema },
    refreshes: ({ seminar }) => pagesShowing(seminar),
  },
  withdrawRecording,
);
