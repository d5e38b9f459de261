import { refundOrder } from "@/lib/commerce/payments/refund-order";
import { refundOrderInput, refundSchema } from "@/lib/commerce/payments/schema";
import { route } from "@/lib/system/web/route";

export const POST = route(
  {
    summary: "Send money back; the host's and the admin's",
    input: refundOrderInput,
    answers: { 202: refundSchema },
    errors: { 403: ["forbidden"], 409: ["not_refundable"] },
  },
  refundOrder,
);
