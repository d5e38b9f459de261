import { findReplay } from "@/lib/recordings/queries";
import { replaySchema } from "@/lib/recordings/schema";
import { seminarInput } from "@/lib/seminars/schema";
import { route } from "@/lib/web/route";

export const GET = route(
  {
    summary: "The replay, for those with a seat and the host, and where one stopped watching",
    input: seminarInput,
    answers: { 200: replaySchema },
    errors: { 403: ["no_seat"] },
  },
  findReplay,
);
