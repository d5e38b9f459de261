import { z } from "zod";
import { type Currency, currencies } from "@/lib/base/platform/money";
import { orderOfAnyKind } from "@/lib/catalogue/kinds/schema";
import { cancellationPolicies } from "@/lib/catalogue/offers/choice-rules";
import { type OfferKind, offerKinds } from "@/lib/catalogue/offers/kind";
import { slug } from "@/lib/catalogue/offers/schema";
import type { Question, SlotSpan } from "@/lib/catalogue/services/schema";
import { couponCode } from "@/lib/commerce/coupons/schema";

export const orderStatuses = ["pending", "paid", "cancelled", "expired", "refunded"] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** The state of the money that is to be refunded. */
export const refundStates = [
  "none",
  "under_way",
  "failed",
  "partly_refunded",
  "refunded",
  /** Nothing was ever captured: the authorised money is the buyer's own again. */
  "released",
] as const;
export type RefundState = (typeof refundStates)[number];

export const disputeStatuses = ["open", "won", "lost"] as const;
export type DisputeStatus = (typeof disputeStatuses)[number];

/** The refunds that a host gives beyond the legal right; `none` for courses. */
export const orderPolicies = [...cancellationPolicies, "none"] as const;
export type CancellationPolicy = (typeof orderPolicies)[number];

/** In minor units, as shown before the click. */
export const expectedAmount = z.int().min(0).max(100_000_000);

/** The fields of every order. */
export const orderFields = {
  item_id: z.uuid(),
  /** One of the host's discount codes. */
  coupon: couponCode.optional(),
  /** The price that the buyer was shown, in minor units; the order is refused if it has changed. */
  expected_amount: expectedAmount.optional(),
  idempotency_key: z.string().min(1).max(255).optional(),
};

export const placeOrderInput = orderOfAnyKind(orderFields);
export type PlaceOrderInput = z.output<typeof placeOrderInput>;

export const orderInput = z.strictObject({ id: z.uuid() });

export const claimSeatInput = orderInput.extend({ expected_amount: expectedAmount.optional() });

/** Without `confirm` nothing is done, and the response says what would happen. */
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
  /** The cost of moving. */
  amount: z.int(),
  currency: z.enum(currencies),
  /** The time from which the cancellation policy counts afterwards. */
  terms_from: z.iso.datetime(),
});
export type Move = z.infer<typeof moveSchema>;

/** What a page shows about moving a booking. */
export interface ShownMove {
  isHost: boolean;
  isMovedByHost: boolean;
  until: string;
  /** The time from which the cancellation policy continues to count, if it is not the new time. */
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
  /** Whether the payment is only authorised, and not captured yet. */
  is_reserved: z.boolean(),
  created_at: z.iso.datetime(),
});
export type Order = z.infer<typeof orderSchema>;

/** When an order takes place, as the buyer's list shows it. */
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

/** The offer that a checkout page is for, from its address. */
export const checkoutPageInput = z.strictObject({
  kind: z.enum(offerKinds),
  slug,
  /** Only for a service. */
  slotId: z.uuid().optional(),
  coupon: couponCode.optional(),
});
export type CheckoutRequest = z.output<typeof checkoutPageInput>;

interface Seller {
  slug: string;
  display_name: string;
}

/** The clocks by which a booked time is shown: the viewer's own, and the other person's. */
export interface Clocks {
  own: string;
  other: string;
}

/** An offer as the checkout shows it before it is bought. */
export interface CheckoutOffer {
  kind: OfferKind;
  item_id: string;
  slot_id: string | null;
  slug: string;
  title: string;
  cover_url: string | null;
  seller: Seller;
  /** Null for a course, which is done at one's own pace. */
  starts_at: string | null;
  ends_at: string | null;
  /** The beginnings of several dates that are bought together. */
  dates: string[];
  /** For a service. */
  clocks: Clocks | null;
  location: string | null;
  /** The price without a coupon. */
  list_amount: number;
  /** The coupon's discount. */
  discount_amount: number;
  amount: number;
  vat_amount: number;
  vat_rate_bp: number;
  currency: Currency;
  cancellation_policy: CancellationPolicy;
  is_withdrawal_excepted: boolean;
  /** Whether it takes place within the withdrawal period, so that its buyer must ask for that. */
  starts_within_withdrawal: boolean;
  /** The host's questions to the buyer. */
  questions: Question[];
  answers_kept_days: number;
}

export type ShownCancellation =
  | { reason: "withdrawn" | "policy"; amount: number; until: string }
  | { reason: null; why: string; until: string | null };

/** An order with everything that its page shows. */
export interface OrderDetails extends Order {
  /** The amount that `refund_state` is about. */
  refund_amount: number;
  refund_currency: string;
  /** For admins: the failed refunds that they have to resolve. */
  failed_refunds: { id: string; amount: number; currency: string; isRetriable: boolean }[];
  slug: string;
  cover_url: string | null;
  seller: Seller;
  buyer: { display_name: string };
  /** Whether the viewer is the seller, who sees the order from their side. */
  is_seller: boolean;
  list_amount: number;
  discount_amount: number;
  vat_rate_bp: number;
  starts_at: string | null;
  ends_at: string | null;
  /** The beginnings of several dates that were bought together. */
  dates: string[];
  /** When the last of what was bought begins, leaving aside what was cancelled. */
  last_starts_at: string | null;
  /** For a service. */
  clocks: Clocks | null;
  location: string | null;
  /** The order that replaced it on other terms. */
  replaced_by_id: string | null;
  /** When the lessons open, for a course. */
  opens_at: string | null;
  /** Whether the purchase can be used: a refund or a removal ends that. */
  is_granted: boolean;
  /** Whether the buyer has paid and the money is on its way. */
  is_processing: boolean;
  /** What was paid instead of the price, while nobody has decided about it. */
  difference: { amount: number; currency: string } | null;
  is_cancelled_by_host: boolean;
  /** Whether the host has moved the time, so that the buyer may cancel for free. */
  is_moved_by_host: boolean;
  /** Whether the seat came from the waiting list. */
  is_offer: boolean;
  /** Whether the buyer has withdrawn or cancelled. */
  is_given_up: boolean;
  cancellation_policy: CancellationPolicy;
  is_withdrawal_excepted: boolean;
  /** What leaving the order now would mean: the refund, or why there is none. */
  cancellation: ShownCancellation;
  /** Whether the payer's bank disputes the payment, and how that ended. */
  dispute: DisputeStatus | null;
  /** Minor units that can still be refunded. */
  refundable_amount: number;
}
