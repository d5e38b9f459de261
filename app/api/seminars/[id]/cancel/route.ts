import { cancelSeminar } from "@/lib/payments/cancel-seminar";
import { pagesShowing } from "@/lib/seminars/rules";
import { seminarInput, seminarSchema } from "@/lib/seminars/schema";
import { notAHost } from "@/lib/web/refusals";
import { route } from "@/lib/web/route";

export const POST = route(
  {
    summary: "Call it off: every seat is refunded and everyone told",
    input: seminarInput,
    answers: { 202: seminarSchema },
    errors: { 403: notAHost, 409: ["seminar_over", "already_started"] },
    refreshes: pagesShowing,
  },
  cancelSeminar,
);
