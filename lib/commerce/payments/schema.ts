import { z } from "zod";
import type { Currency } from "@/lib/base/platform/money";
import { pageInput } from "@/lib/base/platform/pagination";
import { emailAddress, line, paragraphs, searchWords } from "@/lib/base/platform/text";
import { writtenAmount } from "@/lib/base/platform/written-number";
import { shownAmount } from "@/lib/commerce/orders/form-schema";
import { type DisputeStatus, expectedAmount } from "@/lib/commerce/orders/schema";
import type { Split } from "@/lib/people/payouts/schema";

export const createSessionInput = z.strictObject({ order_id: z.uuid() });

export const checkoutSchema = z.object({ session_id: z.string(), url: z.string() });
export type Checkout = z.infer<typeof checkoutSchema>;

export const refundOrderInput = z.strictObject({
  id: z.uuid(),
  /** In minor units; everything that is left if omitted. */
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

/** Resolves a failed refund; the reference identifies the payment made elsewhere. */
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

export const differenceStatuses = ["waiting", "accepted", "returned"] as const;
const differenceStatus = z.enum(differenceStatuses);

export const listDifferencesInput = z.strictObject({ ...pageInput, status: differenceStatus.optional() });
export type ListDifferencesInput = z.output<typeof listDifferencesInput>;

export const decideDifferenceInput = z.strictObject({
  id: z.uuid(),
  decision: z.enum(["accept", "send_back"]),
});
export type DecideDifferenceInput = z.output<typeof decideDifferenceInput>;

/** A payment whose amount or currency is not its order's. */
export const differenceSchema = z.object({
  id: z.uuid(),
  order_id: z.uuid(),
  title: z.string(),
  /** The order's price. */
  due_amount: z.int(),
  due_currency: z.string(),
  /** The amount paid. */
  amount: z.int(),
  currency: z.string(),
  status: differenceStatus,
  /** Whether it could still be the order's price. */
  is_acceptable: z.boolean(),
  received_at: z.iso.datetime(),
  decided_at: z.iso.datetime().nullable(),
});
export type Difference = z.infer<typeof differenceSchema>;

/** Without `confirm` nothing is done, and the response says what would happen. */
export const withdrawOrderInput = z.strictObject({
  id: z.uuid(),
  confirm: z.literal(true).optional(),
  /** The refund that the buyer was shown, in minor units; the request is refused if it has changed. */
  expected_amount: expectedAmount.optional(),
});

/** Sent by the confirming button. */
export const withdrawOrderForm = z
  .strictObject({ id: z.uuid(), expected_amount: shownAmount.optional() })
  .transform((form) => ({ ...form, confirm: true as const }));

/** The right that applies: the legal one, or the host's own policy. */
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

/** Sent by the confirming button. */
export const withdrawByLinkForm = withdrawByLinkInput.extend({ expected_amount: shownAmount.optional() });
export type WithdrawByLink = z.output<typeof withdrawByLinkForm>;

/**
 * The actions of the buyer, the bank and Stripe's staff in the sandbox: first those on an open page, then those on its
 * outcome.
 */
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
  /** `manual`: the buyer's money is only authorised until we capture it. */
  capture: "automatic" | "manual";
  /** Our own path to return to, without the origin. */
  returnPath: string;
  expiresAt: Date;
}

export interface OpenedCheckout {
  sessionId: string;
  /** The page where the buyer pays. */
  url: string;
}

/** The true state of a checkout, as asked of the provider. */
export type CheckoutState =
  | { status: "open"; orderId: string }
  /** The buyer is done, but the money is still on its way (Klarna, bank transfer). */
  | { status: "processing"; orderId: string }
  | { status: "expired"; orderId: string }
  /** The buyer is done, but the money never came and never will through this checkout. */
  | { status: "failed"; orderId: string }
  | ({ status: "paid" } & Money)
  /** Authorised by the buyer's bank, and lost to us unless captured in time. */
  | ({ status: "authorised"; captureBefore: Date } & Money)
  /** Was authorised, and has been released to the buyer. */
  | { status: "released"; orderId: string; paymentRef: string };

interface Money {
  orderId: string;
  paymentRef: string;
  amount: number;
  currency: string;
  /** Null for money that stayed with the platform. */
  split: Split | null;
}

/** Where money is: on its way, authorised, captured, or released to the buyer. */
export type Whereabouts =
  | { status: "awaited" | "authorised" | "released" }
  /** The captured amount, which may be partial if the provider's staff did it. */
  | { status: "captured"; amount: number };

/** The true state of a payment: where it is, its refunds, and its disputes. */
export interface PaymentState {
  /** Null for money that is not ours. */
  orderId: string | null;
  whereabouts: Whereabouts;
  /** The part of the platform's fee that all its refunds have returned. */
  feeReturned: number;
  refunds: ProviderRefund[];
  disputes: ProviderDispute[];
}

export const sentRefundStatuses = ["succeeded", "failed"] as const;

export interface ProviderRefund {
  providerRef: string;
  /** Null for a refund that we did not request. */
  refundId: string | null;
  amount: number;
  /** Sent, though a bank can still return it, or failed. */
  status: (typeof sentRefundStatuses)[number];
}

export interface ProviderDispute {
  providerRef: string;
  amount: number;
  reason: string;
  status: DisputeStatus;
}

export interface RefundRequest {
  refundId: string;
  paymentRef: string;
  amount: number;
  /** Whether a host has part of the money, and must return it. */
  isSplit: boolean;
}

/** `refused` for good, with the provider's reason, for example that the money was returned already. */
export type SentRefund =
  | {
      status: "succeeded" | "failed";
      providerRef: string;
      /** The part of the payment's fee returned so far, with this refund and all before it. */
      feeReturned: number;
    }
  | { status: "refused"; reason: string };

export interface CaptureRequest {
  authorisationId: string;
  paymentRef: string;
  amount: number;
}

/** What a provider has seen since a given time, to compare with our books. */
export interface RecentMoney {
  /** Checkouts that a buyer has completed. */
  checkouts: { sessionId: string; orderId: string | null }[];
  /** Payments with a refund or a dispute. */
  paymentRefs: string[];
}
