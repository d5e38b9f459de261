import { listOrders, listOrdersInput } from "@/lib/commerce/orders/queries";
import { orderSchema, placeOrderInput } from "@/lib/commerce/orders/schema";
import { orderOffer } from "@/lib/commerce/payments/order-offer";
import { pageOf } from "@/lib/system/web/page-of";
import { route } from "@/lib/system/web/route";

export const GET = route(
  {
    summary: "One's own orders, or with as=host those for what one sells",
    input: listOrdersInput,
    answers: { 200: pageOf(orderSchema) },
  },
  listOrders,
);

export const POST = route(
  {
    summary:
      "Reserve one thing; 200 and the open order when it is on the same terms, 201 and a new one that takes over its seat or slot when not",
    input: placeOrderInput,
    headers: { idempotency_key: "Idempotency-Key" },
    answers: { 200: orderSchema, 201: orderSchema },
    errors: {
      404: ["not_found"],
      409: [
        "sold_out",
        "already_owned",
        "not_on_sale",
        "slot_taken",
        "own_item",
        "idempotency_mismatch",
        "coupon_invalid",
        "price_changed",
        "too_many_holds",
      ],
      429: ["rate_limited"],
    },
    respond: ({ order, isNew }) => Response.json(order, { status: isNew ? 201 : 200 }),
  },
  orderOffer,
);
