import { z } from "zod";
import { currencies } from "@/lib/platform/money";

export const orderKinds = ["course", "service", "seminar"] as const;
export type OrderKind = (typeof orderKinds)[number];

export const orderStatuses = ["pending", "paid", "cancelled", "expired", "refunded"] as const;
export type OrderStatus = (typeof orderStatuses)[number];

const idempotencyKey = z.string().min(1).max(255).optional();

export const placeOrderInput = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("course"),
    item_id: z.uuid(),
    /** The two ticks that open a recorded course at once and end the right of withdrawal. */
    immediate_start: z.strictObject({ start_now: z.literal(true), right_lost: z.literal(true) }).optional(),
    idempotency_key: idempotencyKey,
  }),
  z.strictObject({
    kind: z.literal("service"),
    item_id: z.uuid(),
    slot_id: z.uuid(),
    idempotency_key: idempotencyKey,
  }),
  z.strictObject({ kind: z.literal("seminar"), item_id: z.uuid(), idempotency_key: idempotencyKey }),
]);
export type PlaceOrderInput = z.output<typeof placeOrderInput>;

export const orderInput = z.strictObject({ id: z.uuid() });

export const orderSchema = z.object({
  id: z.uuid(),
  number: z.string().nullable(),
  kind: z.enum(orderKinds),
  item_id: z.uuid(),
  slot_id: z.uuid().nullable(),
  title: z.string(),
  amount: z.int(),
  vat_amount: z.int(),
  currency: z.enum(currencies),
  status: z.enum(orderStatuses),
  expires_at: z.iso.datetime().nullable(),
  paid_at: z.iso.datetime().nullable(),
  refunded_amount: z.int(),
  created_at: z.iso.datetime(),
});
export type Order = z.infer<typeof orderSchema>;

export const orderEventSchema = z.object({
  event: z.string(),
  occurred_at: z.iso.datetime(),
  details: z.record(z.string(), z.unknown()),
});
export type OrderEvent = z.infer<typeof orderEventSchema>;
