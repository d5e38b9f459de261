import { z } from "zod";
import { answersInput } from "@/lib/answers/schema";
import { couponCode } from "@/lib/coupons/schema";
import { type OfferKind, offerKinds } from "@/lib/offers/kind";
import { slug } from "@/lib/offers/schema";
import { type Currency, currencies } from "@/lib/platform/money";
import type { Question, SlotSpan } from "@/lib/services/schema";

export const orderStatuses = ["pending", "paid", "cancelled", "expired", "refunded"] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** How it stands with the money that is to go back. */
export const refundStates = [
  "none",
  "under_way",
  "failed",
  "partly_refunded",
  "refunded",
  /** Nothing was ever taken: what had been set aside is the buyer's own again. */
  "released",
] as const;
export type RefundState = (typeof refundStates)[number];

/** What a host gives back outside the law's right; `none` for courses. */
export type CancellationPolicy = "flexible" | "moderate" | "strict" | "none";

/** Two statements, each said for itself: it shall begin now, and with that the right of withdrawal is lost. */
const immediateStart = z.strictObject({ start_now: z.literal(true), right_lost: z.literal(true) }).optional();

/** Of money, in minor units, as it was shown before the click. */
export const expectedAmount = z.int().min(0).max(100_000_000);

/** What is said of whatever is ordered. */
export const orderFields = {
  item_id: z.uuid(),
  /** A code of the host's that makes it cheaper. */
  coupon: couponCode.optional(),
  /** What the buyer has seen that it costs, in minor units; refused when that is no longer so. */
  expected_amount: expectedAmount.optional(),
  idempotency_key: z.string().min(1).max(255).optional(),
};

export const placeOrderInput = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("course"),
    ...orderFields,
    /** Opens a recorded course at once and ends the right of withdrawal. */
    immediate_start: immediateStart,
  }),
  z.strictObject({
    kind: z.literal("service"),
    ...orderFields,
    slot_id: z.uuid(),
    /** For a time within the period of withdrawal: the right ends when the session has been held. */
    immediate_start: immediateStart,
    /** To what the host asks, by the question's id. */
    answers: answersInput.optional(),
  }),
  z.strictObject({ kind: z.literal("seminar"), ...orderFields }),
]);
export type PlaceOrderInput = z.output<typeof placeOrderInput>;

export const orderInput = z.strictObject({ id: z.uuid() });

export const claimSeatInput = orderInput.extend({ expected_amount: expectedAmount.optional() });

/** Without `confirm` nothing is done, and the answer says what would come of it. */
export const moveBookingInput = z.strictObject({
  id: z.uuid(),
  slot_id: z.uuid(),
  confirm: z.literal(true).optional(),
});
export type MoveBookingInput = z.output<typeof moveBookingInput>;

export const moveByLinkInput = z.strictObject({ token: z.string().min(1).max(200), slot_id: z.uuid() });
export type MoveByLinkInput = z.output<typeof moveByLinkInput>;

export const moveSchema = z.object({
  order_id: z.uuid(),
  starts_at: z.iso.datetime(),
  ends_at: z.iso.datetime(),
  /** What moving costs. */
  amount: z.int(),
  currency: z.enum(currencies),
  /** From which time the cancellation policy counts afterwards. */
  terms_from: z.iso.datetime(),
});
export type Move = z.infer<typeof moveSchema>;

/** What a page shows of moving a booking. */
export interface ShownMove {
  isHost: boolean;
  isMovedByHost: boolean;
  until: string;
  /** From when the cancellation policy goes on counting, where that is not the new time. */
  termsFrom: string | null;
  span: SlotSpan;
  /** The buyer's. */
  timeZone: string;
  hostTimeZone: string;
}

export const orderSchema = z.object({
  id: z.uuid(),
  number: z.string().nullable(),
  kind: z.enum(offerKinds),
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
  refund_state: z.enum(refundStates),
  /** Whether what was paid is only set aside, and has not been taken yet. */
  is_reserved: z.boolean(),
  created_at: z.iso.datetime(),
});
export type Order = z.infer<typeof orderSchema>;

/** When what was ordered takes place, as the buyer's list shows it. */
export interface OrderTime {
  startsAt: Date;
  timeZone: string;
}

export const orderEventSchema = z.object({
  event: z.string(),
  occurred_at: z.iso.datetime(),
  details: z.record(z.string(), z.unknown()),
});
export type OrderEvent = z.infer<typeof orderEventSchema>;

export const timelineSchema = z.object({
  items: z.array(orderEventSchema),
  refund_state: z.enum(refundStates),
});
export type Timeline = z.infer<typeof timelineSchema>;

/** Which thing a till is for, as its address says. */
export const checkoutPageInput = z.strictObject({
  kind: z.enum(offerKinds),
  slug,
  /** For a service alone. */
  slotId: z.uuid().optional(),
  coupon: couponCode.optional(),
});
export type CheckoutRequest = z.output<typeof checkoutPageInput>;

interface Seller {
  slug: string;
  display_name: string;
}

/** By whose clocks a booked time is shown: one's own, and the other's of the two. */
export interface Clocks {
  own: string;
  other: string;
}

/** What the till shows of a thing before it is bought. */
export interface CheckoutOffer {
  kind: OfferKind;
  item_id: string;
  slot_id: string | null;
  slug: string;
  title: string;
  cover_url: string | null;
  seller: Seller;
  /** Null for what is done at one's own pace. */
  starts_at: string | null;
  ends_at: string | null;
  /** Of a service. */
  clocks: Clocks | null;
  location: string | null;
  /** What it costs without a coupon. */
  list_amount: number;
  /** What a coupon takes off. */
  discount_amount: number;
  amount: number;
  vat_amount: number;
  vat_rate_bp: number;
  currency: Currency;
  cancellation_policy: CancellationPolicy;
  is_withdrawal_excepted: boolean;
  /** Whether it would be held while it can still be withdrawn from, so that its buyer must ask for that. */
  starts_within_withdrawal: boolean;
  /** What its host asks of who books. */
  questions: Question[];
  answers_kept_days: number;
}

export type ShownCancellation =
  | { reason: "withdrawn" | "policy"; amount: number; until: string }
  | { reason: null; why: string; until: string | null };

/** An order with all that its page tells. */
export interface OrderDetails extends Order {
  /** How much it is that `refund_state` is about. */
  refund_amount: number;
  refund_currency: string;
  /** For admins: what they have to see to. */
  failed_refunds: { id: string; amount: number; currency: string; isRetriable: boolean }[];
  slug: string;
  cover_url: string | null;
  seller: Seller;
  buyer: { display_name: string };
  /** Who is looking: those who sell see the order from their side. */
  is_seller: boolean;
  list_amount: number;
  discount_amount: number;
  vat_rate_bp: number;
  starts_at: string | null;
  ends_at: string | null;
  /** Of a service. */
  clocks: Clocks | null;
  location: string | null;
  /** The order that took its place on other terms. */
  replaced_by_id: string | null;
  /** Of a course: when its lessons open. */
  opens_at: string | null;
  /** Whether what was bought can be used: a refund or a removal ends that. */
  is_granted: boolean;
  /** Whether the buyer is done and the money is on its way. */
  is_processing: boolean;
  /** What was paid instead of the price, while nobody has decided about it. */
  difference: { amount: number; currency: string } | null;
  is_cancelled_by_host: boolean;
  /** Whether its host has moved the time that it was bought for, and it can therefore be left for free. */
  is_moved_by_host: boolean;
  /** Whether the seat came from the waiting list. */
  is_offer: boolean;
  /** Whether the buyer has withdrawn or cancelled. */
  is_given_up: boolean;
  cancellation_policy: CancellationPolicy;
  is_withdrawal_excepted: boolean;
  /** What comes of leaving the order now: with what is paid back, or why nothing is. */
  cancellation: ShownCancellation;
  /** Whether the payer's bank wants the money back, and how that ended. */
  dispute: "open" | "won" | "lost" | null;
  /** Minor units that can still be paid back. */
  refundable_amount: number;
}
