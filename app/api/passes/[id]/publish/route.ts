import { publishPass } from "@/lib/catalogue/passes/lifecycle";
import { pagesShowing } from "@/lib/catalogue/passes/rules";
import { passInput, passSchema } from "@/lib/catalogue/passes/schema";
import { notAHost, notPaid } from "@/lib/system/web/refusals";
import { route } from "@/lib/system/web/route";

export const POST = route(
  {
    summary: "Put a draft on sale",
    input: passInput,
    answers: { 200: passSchema },
    errors: { 403: notAHost, 409: ["not_a_draft", "too_few_dates", notPaid] },
    refreshes: pagesShowing,
  },
  publishPass,
);
