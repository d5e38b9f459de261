import { offerInput } from "@/lib/catalogue/offers/schema";
import { pagesShowing } from "@/lib/catalogue/seminars/rules";
import { seminarSchema } from "@/lib/catalogue/seminars/schema";
import { cancelSeminar } from "@/lib/commerce/payments/cancel-seminar";
import { notAHost } from "@/lib/system/web/refusals";
import { route } from "@/lib/system/web/route";

export const POST = route(
  {
    summary: "Call it off: every seat is refunded and everyone told",
    input: offerInput,
    answers: { 202: seminarSchema },
    errors: { 403: notAHost, 409: ["seminar_over", "already_started"] },
    refreshes: pagesShowing,
  },
  cancelSeminar,
);
