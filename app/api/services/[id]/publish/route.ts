import { publishService } from "@/lib/services/lifecycle";
import { pagesShowing } from "@/lib/services/rules";
import { serviceInput, serviceSchema } from "@/lib/services/schema";
import { notAHost, notPaid } from "@/lib/web/refusals";
import { route } from "@/lib/web/route";

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
