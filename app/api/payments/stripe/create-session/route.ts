import { openCheckout } from "@/lib/commerce/payments/open-checkout";
import { checkoutSchema, createSessionInput } from "@/lib/commerce/payments/schema";
import { route } from "@/lib/system/web/route";

export const POST = route(
  {
    summary: "Where to pay a pending order; also at /payments/stripe/create-session",
    input: createSessionInput,
    answers: { 200: checkoutSchema },
    errors: { 404: ["not_found"], 409: ["not_pending", "payouts_not_ready"] },
  },
  openCheckout,
);
