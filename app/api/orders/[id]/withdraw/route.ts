import { withdrawalSchema, withdrawOrderInput } from "@/lib/commerce/payments/schema";
import { withdrawOrder } from "@/lib/commerce/payments/withdraw-order";
import { route } from "@/lib/system/web/route";

export const POST = route(
  {
    summary:
      "Leave an order by the right of withdrawal or the host's policy; without confirm only what would come of it",
    input: withdrawOrderInput,
    answers: { 200: withdrawalSchema, 202: withdrawalSchema },
    errors: { 409: ["no_right", "not_refundable", "price_changed"] },
    respond: ({ withdrawal, isConfirmed }) => Response.json(withdrawal, { status: isConfirmed ? 202 : 200 }),
  },
  withdrawOrder,
);
