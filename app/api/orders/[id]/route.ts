import { findOrder } from "@/lib/orders/queries";
import { orderInput } from "@/lib/orders/schema";
import { route } from "@/lib/web/route";

export const GET = route(orderInput, findOrder);
