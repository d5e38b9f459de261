import { removeRecording } from "@/lib/recordings/remove-recording";
import { recordingInput } from "@/lib/recordings/schema";
import { pagesShowing } from "@/lib/seminars/rules";
import { route } from "@/lib/web/route";

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
