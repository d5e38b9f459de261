import { archiveSeminar } from "@/lib/catalogue/seminars/lifecycle";
import { seminarInput, seminarSchema } from "@/lib/catalogue/seminars/schema";
import { notAHost } from "@/lib/system/web/refusals";
import { route } from "@/lib/system/web/route";

export const POST = route(
  {
    summary: "Take it away; what is bought stays bought",
    input: seminarInput,
    answers: { 200: seminarSchema },
    errors: { 403: notAHost, 409: ["not_a_draft"] },
  },
  archiveSeminar,
);
