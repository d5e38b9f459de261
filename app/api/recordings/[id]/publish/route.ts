import { publishReplay } from "@/lib/recordings/publish-replay";
import { recordingInput } from "@/lib/recordings/schema";
import { withdrawReplay } from "@/lib/recordings/withdraw-replay";
import { pagesShowing } from "@/lib/seminars/rules";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(recordingInput, publishReplay, {
  refreshes: ({ seminar }) => pagesShowing(seminar),
});
export const DELETE = route(recordingInput, withdrawReplay, {
  refreshes: ({ seminar }) => pagesShowing(seminar),
});

export const { GET, PUT, PATCH, OPTIONS } = methodNotAllowed("POST", "DELETE");
