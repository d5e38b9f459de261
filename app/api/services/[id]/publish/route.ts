import { publishService } from "@/lib/catalogue/services/lifecycle";
import { pagesShowing } from "@/lib/catalogue/services/rules";
import { serviceInput, serviceSchema } from "@/lib/catalogue/services/schema";
import { notAHost, notPaid } from "@/lib/system/web/refusals";
import { route } from "@/lib/system/web/route";

export const POST = route(
  {
    summary: "Put a draft on sale",
    input: serviceInput,
    answers: { 200: serviceSchema },
    errors: { 403: notAHost, 409: ["not_a_draft", "no_hours", notPaid] },
    refreshes: pagesShowing,
  },
  publishService,
);
