import { orderInput } from "@/lib/orders/schema";
import { cancelOrder } from "@/lib/payments/cancel-order";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const POST = route(orderInput, cancelOrder);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("POST");
