import { z } from "zod";
import { shownAmount } from "@/lib/orders/form-schema";
import { expectedAmount } from "@/lib/orders/schema";
import type { Split } from "@/lib/payouts/schema";
import type { Currency } from "@/lib/platform/money";
import { pageInput } from "@/lib/platform/pagination";
import { emailAddress, line, paragraphs, searchWords } from "@/lib/platform/text";
import { writtenAmount } from "@/lib/platform/written-number";

export const createSessionInput = z.strictObject({ order_id: z.uuid() });

export const checkoutSchema = z.object({ session_id: z.string(), url: z.string() });
export type Checkout = z.infer<typeof checkoutSchema>;

export const refundOrderInput = z.strictObject({
  id: z.uuid(),
  /** Minor units; all that is left unless said. */
  amount: z.int().positive().max(100_000_000).optional(),
  reason: paragraphs(500).min(1),
});

export const refundForm = refundOrderInput
  .extend({
    amount: writtenAmount.pipe(z.int().positive({ error: "not_an_amount" })),
    reason: paragraphs(500).min(1, { error: "missing" }),
    confirmed: z.literal("on", { error: "not_confirmed" }),
  })
  .transform(({ confirmed: _, ...refund }) => refund);

/** A way on from a refund that did not get through; the reference says where the payment outside is found. */
export const resolveRefundInput = z.discriminatedUnion("way", [
  z.strictObject({ id: z.uuid(), way: z.literal("retry") }),
  z.strictObject({
    id: z.uuid(),
    way: z.literal("paid_outside"),
    reference: line(200).min(1, { error: "missing" }),
  }),
]);
export type ResolveRefundInput = z.output<typeof resolveRefundInput>;

export const refundSchema = z.object({
  refund_amount: z.int(),
  currency: z.string(),
  status: z.enum(["pending", "succeeded", "failed"]),
});
export type Refund = z.infer<typeof refundSchema>;

const differenceStatus = z.enum(["waiting", "accepted", "returned"]);

export const listDifferencesInput = z.strictObject({ ...pageInput, status: differenceStatus.optional() });
export type ListDifferencesInput = z.output<typeof listDifferencesInput>;

export const decideDifferenceInput = z.strictObject({
  id: z.uuid(),
  decision: z.enum(["accept", "send_back"]),
});
export type DecideDifferenceInput = z.output<typeof decideDifferenceInput>;

/** Money of another amount or currency than its order's. */
export const differenceSchema = z.object({
  id: z.uuid(),
  order_id: z.uuid(),
  title: z.string(),
  /** What the order costs. */
  due_amount: z.int(),
  due_currency: z.string(),
  /** What was paid. */
  amount: z.int(),
  currency: z.string(),
  status: differenceStatus,
  /** Whether it could still be the order's price. */
  is_acceptable: z.boolean(),
  received_at: z.iso.datetime(),
  decided_at: z.iso.datetime().nullable(),
});
export type Difference = z.infer<typeof differenceSchema>;

/** Without `confirm` nothing is done, and the answer says what would come of it. */
export const withdrawOrderInput = z.strictObject({
  id: z.uuid(),
  confirm: z.literal(true).optional(),
  /** What the buyer has seen that comes back, in minor units; refused when that is no longer so. */
  expected_amount: expectedAmount.optional(),
});

/** What the button that confirms sends. */
export const withdrawOrderForm = z
  .strictObject({ id: z.uuid(), expected_amount: shownAmount.optional() })
  .transform((form) => ({ ...form, confirm: true as const }));

/** By which right: the law's, or what the host's own policy gives outside that. */
export const withdrawalSchema = z.object({
  refund_amount: z.int(),
  currency: z.string(),
  reason: z.enum(["withdrawn", "policy"]),
});
export type Withdrawal = z.infer<typeof withdrawalSchema>;

export const requestWithdrawalInput = z.strictObject({
  /** As on the receipt, e.g. `2026-000123`. */
  order_number: searchWords(40).min(1),
  email: emailAddress,
});

export const withdrawByLinkInput = z.strictObject({ token: z.string().min(1).max(200) });

/** What the button that confirms sends. */
export const withdrawByLinkForm = withdrawByLinkInput.extend({ expected_amount: shownAmount.optional() });
export type WithdrawByLink = z.output<typeof withdrawByLinkForm>;

/** What the buyer, the bank or Stripe's own staff can do in the sandbox: first on an open page, then with what came of it. */
export const sandboxOutcomes = [
  "paid",
  "authenticate",
  "declined",
  "delayed",
  "abandoned",
  "delayed_paid",
  "delayed_failed",
  "captured",
  "released",
  "refunded",
  "refunded_half",
  "refund_bounced",
  "disputed",
  "dispute_won",
  "dispute_lost",
] as const;
export type SandboxOutcome = (typeof sandboxOutcomes)[number];

/** What a provider is asked to collect. */
export interface Bill {
  orderId: string;
  title: string;
  amount: number;
  currency: Currency;
  split: Split;
  buyerEmail: string;
  /** `manual`: what the buyer pays is only set aside until it is captured. */
  capture: "automatic" | "manual";
  /** Own path to come back to, without origin. */
  returnPath: string;
  expiresAt: Date;
}

export interface OpenedCheckout {
  sessionId: string;
  /** Where the buyer pays. */
  url: string;
}

/** The truth about a checkout, asked of whoever holds the money. */
export type CheckoutState =
  | { status: "open"; orderId: string }
  /** Done by the buyer, but the money is still on its way (Klarna, bank transfer). */
  | { status: "processing"; orderId: string }
  | { status: "expired"; orderId: string }
  /** Done by the buyer, but the money never came, and never will through this checkout. */
  | { status: "failed"; orderId: string }
  | ({ status: "paid" } & Money)
  /** Set aside by the buyer's bank, and lost to us unless it is captured in time. */
  | ({ status: "authorised"; captureBefore: Date } & Money)
  /** Was set aside, and is the buyer's own again. */
  | { status: "released"; orderId: string; paymentRef: string };

interface Money {
  orderId: string;
  paymentRef: string;
  amount: number;
  currency: string;
  /** Null for money that stayed with the platform. */
  split: Split | null;
}

/** Where money is: on its way, set aside by the buyer's bank, with us, or the buyer's own again. */
export type Whereabouts =
  | { status: "awaited" | "authorised" | "released" }
  /** How much was captured, which the provider's own staff can do in part. */
  | { status: "captured"; amount: number };

/** The truth about a payment: where it is, what of it has gone back, and whether its payer's bank wants it. */
export interface PaymentState {
  /** Null for money that is none of ours. */
  orderId: string | null;
  whereabouts: Whereabouts;
  /** What of the platform's fee has gone back, with all of its refunds. */
  feeReturned: number;
  refunds: ProviderRefund[];
  disputes: ProviderDispute[];
}

export interface ProviderRefund {
  providerRef: string;
  /** Null for one that was not asked for by us. */
  refundId: string | null;
  amount: number;
  /** Sent, which a bank can still undo, or not. */
  status: "succeeded" | "failed";
}

export interface ProviderDispute {
  providerRef: string;
  amount: number;
  reason: string;
  status: "open" | "won" | "lost";
}

export interface RefundRequest {
  refundId: string;
  paymentRef: string;
  amount: number;
  /** Whether a host has part of the money, and must give back theirs. */
  isSplit: boolean;
}

/** `refused` for good, with the provider's reason, such as money that has gone back already. */
export type SentRefund =
  | {
      status: "succeeded" | "failed";
      providerRef: string;
      /** What of the payment's fee has gone back by now, with this refund and all before it. */
      feeReturned: number;
    }
  | { status: "refused"; reason: string };

export interface CaptureRequest {
  authorisationId: string;
  paymentRef: string;
  amount: number;
}

/** What a provider saw since some time, to hold against our books. */
export interface RecentMoney {
  /** Checkouts whose buyer is done. */
  checkouts: { sessionId: string; orderId: string | null }[];
  /** Payments of which something went back or is disputed. */
  paymentRefs: string[];
}

/** What one reconciliation found. */
export interface ReconciliationReport {
  checked: number;
  repaired: { what: string; outcome: string }[];
  /** Money of somebody else's on the same account. */
  unrelated: number;
  /** Payments of another amount or currency than their order's: for a person. */
  differing: string[];
  /** What could not be put right now, and is tried again. */
  waiting: string[];
}
