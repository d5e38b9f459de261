import { resolveRefund } from "@/lib/commerce/payments/resolve-refund";
import { refundSchema, resolveRefundInput } from "@/lib/commerce/payments/schema";
import { route } from "@/lib/system/web/route";

export const POST = route(
  {
    summary: "Try a refund that did not get through again, or note that it was paid back outside; for admins",
    input: resolveRefundInput,
    answers: { 200: refundSchema },
    errors: { 404: ["not_found"], 409: ["already_decided", "not_refundable"] },
  },
  resolveRefund,
);
