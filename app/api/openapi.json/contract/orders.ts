import { z } from "zod";
import { bookingAnswers } from "@/lib/answers/schema";
import { listOrdersInput } from "@/lib/orders/queries";
import {
  moveBookingInput,
  moveSchema,
  orderInput,
  orderSchema,
  placeOrderInput,
  timelineSchema,
} from "@/lib/orders/schema";
import {
  checkoutSchema,
  createSessionInput,
  refundOrderInput,
  refundSchema,
  requestWithdrawalInput,
  sandboxOutcomes,
  withdrawalSchema,
  withdrawOrderInput,
} from "@/lib/payments/schema";
import { printReceiptInput } from "@/lib/receipts/schema";
import type { Endpoint } from "@/lib/web/openapi";
import { pageOf } from "./page-of";

const received = z.object({ received: z.literal(true) });

export const orderEndpoints: Endpoint[] = [
  {
    method: "GET",
    path: "/api/orders",
    summary: "One's own orders, or with as=host those for what one sells",
    auth: "required",
    input: listOrdersInput,
    answers: { 200: pageOf(orderSchema) },
  },
  {
    method: "POST",
    path: "/api/orders",
    summary:
      "Reserve one thing; 200 and the open order when it is on the same terms, 201 and a new one that takes over its seat or slot when not",
    auth: "required",
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
  },
  {
    method: "GET",
    path: "/api/orders/{id}",
    summary: "One order",
    auth: "required",
    input: orderInput,
    answers: { 200: orderSchema },
  },
  {
    method: "POST",
    path: "/api/orders/{id}/cancel",
    summary: "Let go of what is reserved",
    auth: "required",
    input: orderInput,
    answers: { 200: orderSchema },
    errors: { 409: ["not_pending"] },
  },
  {
    method: "POST",
    path: "/api/orders/{id}/refund",
    summary: "Send money back; the host's and the admin's",
    auth: "required",
    input: refundOrderInput,
    answers: { 202: refundSchema },
    errors: { 403: ["forbidden"], 409: ["not_refundable"] },
  },
  {
    method: "POST",
    path: "/api/orders/{id}/withdraw",
    summary:
      "Leave an order by the right of withdrawal or the host's policy; without confirm only what would come of it",
    auth: "required",
    input: withdrawOrderInput,
    answers: { 200: withdrawalSchema, 202: withdrawalSchema },
    errors: { 409: ["no_right", "not_refundable", "price_changed"] },
  },
  {
    method: "POST",
    path: "/api/withdrawals",
    summary:
      "Have the link that shows and confirms a withdrawal mailed to the buyer; the answer is always the same",
    auth: "none",
    input: requestWithdrawalInput,
    answers: { 202: null },
    errors: { 429: ["rate_limited"] },
  },
  {
    method: "POST",
    path: "/api/orders/{id}/move",
    summary: "Another time for a booking, by its buyer or host; without confirm nothing is done but said",
    auth: "required",
    input: moveBookingInput,
    answers: { 200: moveSchema },
    errors: { 404: ["not_found"], 409: ["not_movable", "not_on_sale", "slot_taken"] },
  },
  {
    method: "GET",
    path: "/api/orders/{id}/answers",
    summary: "What was answered at a booking, for its buyer and, while it stands, its host",
    auth: "required",
    input: orderInput,
    answers: { 200: bookingAnswers },
    errors: { 404: ["not_found"] },
  },
  {
    method: "GET",
    path: "/api/orders/{id}/timeline",
    summary: "What happened to an order, and when",
    auth: "required",
    input: orderInput,
    answers: { 200: timelineSchema },
  },
  {
    method: "GET",
    path: "/api/orders/{id}/receipt",
    summary: "The receipt as a PDF, as friskvårdskvitto, or one of the order's credit notes",
    auth: "required",
    input: printReceiptInput,
    answers: { 200: { mediaType: "application/pdf" } },
    errors: { 404: ["not_found"], 409: ["not_paid"] },
  },
  {
    method: "POST",
    path: "/api/payments/stripe/create-session",
    summary: "Where to pay a pending order; also at /payments/stripe/create-session",
    auth: "required",
    input: createSessionInput,
    answers: { 200: checkoutSchema },
    errors: { 404: ["not_found"], 409: ["not_pending", "payouts_not_ready"] },
  },
  {
    method: "POST",
    path: "/api/payments/webhooks/stripe",
    summary: "Events from Stripe, signed in Stripe-Signature; also at /payments/webhooks/stripe",
    auth: "none",
    rawBody: { mediaType: "application/json", schema: { type: "object" } },
    answers: { 200: received },
    errors: { 400: ["bad_signature"] },
  },
  {
    method: "POST",
    path: "/api/sandbox/checkout/{id}",
    summary: "What a buyer does in the sandbox's checkout",
    auth: "none",
    rawBody: {
      mediaType: "application/x-www-form-urlencoded",
      schema: {
        type: "object",
        properties: { outcome: { enum: [...sandboxOutcomes] } },
        required: ["outcome"],
      },
    },
    answers: { 303: null },
  },
];
