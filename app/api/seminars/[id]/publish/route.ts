import { publishSeminar } from "@/lib/catalogue/seminars/lifecycle";
import { pagesShowing } from "@/lib/catalogue/seminars/rules";
import { seminarInput, seminarSchema } from "@/lib/catalogue/seminars/schema";
import { notAHost, notPaid } from "@/lib/system/web/refusals";
import { route } from "@/lib/system/web/route";

export const POST = route(
  {
    summary: "Put a draft on sale",
    input: seminarInput,
    answers: { 200: seminarSchema },
    errors: { 403: notAHost, 409: ["not_a_draft", "starts_in_the_past", "time_taken", notPaid] },
    refreshes: pagesShowing,
  },
  publishSeminar,
);
