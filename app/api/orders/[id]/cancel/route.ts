import { orderInput } from "@/lib/orders/schema";
import { cancelOrder } from "@/lib/payments/cancel-order";
import { route } from "@/lib/web/route";

export const POST = route(orderInput, cancelOrder);
