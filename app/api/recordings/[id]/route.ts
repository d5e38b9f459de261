import { pagesShowing } from "@/lib/catalogue/seminars/rules";
import { removeRecording } from "@/lib/live/recordings/remove-recording";
import { recordingInput } from "@/lib/live/recordings/schema";
import { route } from "@/lib/system/web/route";

export const DELETE = route(
  {
    summary: "Remove a film for good",
    input: recordingInput,
    answers: { 204: null },
    errors: { 409: ["film_not_ready"] },
    refreshes: ({ seminar }) => pagesShowing(seminar),
  },
  removeRecording,
);
