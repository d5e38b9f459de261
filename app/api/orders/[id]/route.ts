import { findOrder } from "@/lib/orders/queries";
import { orderInput, orderSchema } from "@/lib/orders/schema";
import { route } from "@/lib/web/route";

export const GET = route(
  { summary: "One order", input: orderInput, answers: { 200: orderSchema } },
  findOrder,
);
