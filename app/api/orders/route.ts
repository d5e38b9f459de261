import { listOrders, listOrdersInput } from "@/lib/orders/queries";
import { placeOrderInput } from "@/lib/orders/schema";
import { orderItem } from "@/lib/payments/order-item";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { route } from "@/lib/web/route";

export const GET = route(listOrdersInput, listOrders);

export const POST = route(placeOrderInput, orderItem, {
  headers: { idempotency_key: "idempotency-key" },
  respond: ({ order, isNew }) => Response.json(order, { status: isNew ? 201 : 200 }),
});

export const { PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET", "POST");
