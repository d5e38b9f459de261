import { orderInput, orderSchema } from "@/lib/commerce/orders/schema";
import { cancelOrder } from "@/lib/commerce/payments/cancel-order";
import { route } from "@/lib/system/web/route";

export const POST = route(
  {
    summary: "Let go of what is reserved",
    input: orderInput,
    answers: { 200: orderSchema },
    errors: { 409: ["not_pending"] },
  },
  cancelOrder,
);
