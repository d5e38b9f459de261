import { z } from "zod";

export const createSessionInput = z.strictObject({ order_id: z.uuid() });

export const checkoutSchema = z.object({ session_id: z.string(), url: z.string() });
export type Checkout = z.infer<typeof checkoutSchema>;

export const refundOrderInput = z.strictObject({
  id: z.uuid(),
  /** Minor units; all that is left unless said. */
  amount: z.int().positive().max(100_000_000).optional(),
  reason: z.string().trim().min(1).max(500),
});

export const refundSchema = z.object({
  refund_amount: z.int(),
  currency: z.string(),
  status: z.enum(["pending", "succeeded", "failed"]),
});
export type Refund = z.infer<typeof refundSchema>;

export const sandboxOutcomes = ["paid", "declined", "abandoned"] as const;
export type SandboxOutcome = (typeof sandboxOutcomes)[number];
