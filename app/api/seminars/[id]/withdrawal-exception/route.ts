import { exceptFromWithdrawal } from "@/lib/seminars/except-from-withdrawal";
import { pagesShowing } from "@/lib/seminars/rules";
import { seminarSchema, withdrawalExceptionInput } from "@/lib/seminars/schema";
import { route } from "@/lib/web/route";

export const PUT = route(
  {
    summary: "Allow the exception from the right of withdrawal for leisure on a fixed date; the admins'",
    input: withdrawalExceptionInput,
    answers: { 200: seminarSchema },
    errors: { 403: ["forbidden"] },
    refreshes: pagesShowing,
  },
  exceptFromWithdrawal,
);
