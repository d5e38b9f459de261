import { listOrderEvents } from "@/lib/orders/queries";
import { orderInput, timelineSchema } from "@/lib/orders/schema";
import { route } from "@/lib/web/route";

export const GET = route(
  { summary: "What happened to an order, and when", input: orderInput, answers: { 200: timelineSchema } },
  listOrderEvents,
);
