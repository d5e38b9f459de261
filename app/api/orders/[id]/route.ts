import { findOrder } from "@/lib/commerce/orders/queries";
import { orderInput, orderSchema } from "@/lib/commerce/orders/schema";
import { route } from "@/lib/system/web/route";

export const GET = route(
  { summary: "One order", input: orderInput, answers: { 200: orderSchema } },
  findOrder,
);
