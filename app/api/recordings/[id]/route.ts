import { removeRecording } from "@/lib/recordings/remove-recording";
import { recordingInput } from "@/lib/recordings/schema";
import { pagesShowing } from "@/lib/seminars/rules";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const DELETE = route(recordingInput, removeRecording, {
  refreshes: ({ seminar }) => pagesShowing(seminar),
  respond: () => new Response(null, { status: 204 }),
});

export const { GET, POST, PUT, PATCH, OPTIONS } = methodNotAllowed("DELETE");
