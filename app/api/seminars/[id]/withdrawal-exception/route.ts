import { exceptFromWithdrawal } from "@/lib/catalogue/seminars/except-from-withdrawal";
import { pagesShowing } from "@/lib/catalogue/seminars/rules";
import { seminarSchema, withdrawalExceptionInput } from "@/lib/catalogue/seminars/schema";
import { route } from "@/lib/system/web/route";

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
