import { listOrderEvents } from "@/lib/commerce/orders/queries";
import { orderInput, timelineSchema } from "@/lib/commerce/orders/schema";
import { route } from "@/lib/system/web/route";

export const GET = route(
  { summary: "What happened to an order, and when", input: orderInput, answers: { 200: timelineSchema } },
  listOrderEvents,
);
