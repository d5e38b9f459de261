import { db } from "@/lib/base/platform/db";
import { DomainError } from "@/lib/base/platform/errors";
import { sales } from "@/lib/catalogue/kinds/registry";
import type { Slot } from "@/lib/catalogue/services/schema";
import { CouponInvalid } from "@/lib/commerce/coupons/errors";
import type { Actor } from "@/lib/people/identity/actor";
import { requireDiscount } from "./discount-queries";
import { TooManyHolds } from "./errors";
import { requireOffer } from "./offer-queries";
import { findOpenOrder, type OpenOrder } from "./open-order-queries";
import { toOrder } from "./queries";
import { type OrderAmounts, orderAmounts } from "./rules";
import type { CheckoutOffer, CheckoutRequest, Order, PlaceOrderInput } from "./schema";

export interface CheckoutView {
  offer: CheckoutOffer;
  hostId: string;
  /** The actor's pending order for it, which can still be paid. */
  openOrder: Order | null;
  /** The code of the error with which `placeOrder` would refuse it. */
  refusal: string | null;
  /** The next free slot, if another buyer has the one asked for. */
  nextSlot: Slot | null;
  /** Why the discount code does not apply. */
  couponRefusal: string | null;
}

/** Returns what a person about to buy is shown. Throws NotFound. */
export async function findCheckoutView(actor: Actor, request: CheckoutRequest): Promise<CheckoutView> {
  const { hostId, ...listed } = await findCheckoutOffer(actor, request);
  const { kind, item_id, slot_id } = listed;
  const input = { kind, item_id, ...(slot_id && { slot_id }) } as PlaceOrderInput;
  const open = await findOpenOrder(actor, input);
  const [[offer, couponRefusal], refusal] = await Promise.all([
    discounted(actor, input, request.coupon, { hostId, offer: listed }, open),
    findRefusal(actor, input, open),
  ]);
  const nextSlot = (refusal?.details.next_slot ?? null) as Slot | null;
  const openOrder = open && toOrder(open);
  return { offer, hostId, openOrder, refusal: refusal?.code ?? null, nextSlot, couponRefusal };
}

/** Returns the offer at the price with a discount code, or at its own price and why the code was refused. */
async function discounted(
  actor: Actor,
  input: PlaceOrderInput,
  coupon: string | undefined,
  { hostId, offer }: { hostId: string; offer: CheckoutOffer },
  open: OpenOrder | null,
): Promise<[CheckoutOffer, string | null]> {
  if (!coupon) return [offer, null];
  try {
    const priced = { hostId, priceAmount: offer.list_amount, currency: offer.currency };
    const discount = await requireDiscount(actor, coupon, input, priced, open);
    const amounts = orderAmounts({ ...priced, vatRateBp: offer.vat_rate_bp }, discount.amount);
    return [{ ...offer, ...toAmounts(amounts) }, null];
  } catch (error) {
    if (error instanceof CouponInvalid) return [offer, String(error.details.reason)];
    throw error;
  }
}

async function findRefusal(
  actor: Actor,
  input: PlaceOrderInput,
  open: OpenOrder | null,
): Promise<DomainError | null> {
  try {
    const { priceAmount } = await requireOffer(actor, input, open);
    return open || !sales[input.kind].hold ? null : await findHoldRefusal(actor, priceAmount === 0);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

async function findHoldRefusal(actor: Actor, isFree: boolean): Promise<TooManyHolds | null> {
  const [row] = await db.$queryRaw<{ left: number }[]>`
    select app.holds_left(${actor.id}::uuid, ${isFree}) as left`;
  return row && row.left < 1 ? new TooManyHolds() : null;
}

async function findCheckoutOffer(
  actor: Actor,
  { kind, ...wanted }: CheckoutRequest,
): Promise<CheckoutOffer & { hostId: string }> {
  const { item, terms } = await sales[kind].show(actor, wanted);
  return {
    ...atOwnPace,
    ...terms,
    ...toAmounts(orderAmounts({ priceAmount: item.price_amount, vatRateBp: item.vat_rate_bp })),
    hostId: item.host.id,
    kind,
    item_id: item.id,
    slug: item.slug,
    title: item.title,
    cover_url: item.cover_url,
    seller: { slug: item.host.slug, display_name: item.host.display_name },
    vat_rate_bp: item.vat_rate_bp,
    currency: item.currency,
  };
}

/** For a kind without a time, a location or terms beyond the law. */
const atOwnPace = {
  slot_id: null,
  starts_at: null,
  ends_at: null,
  dates: [],
  clocks: null,
  location: null,
  questions: [],
  answers_kept_days: 0,
  cancellation_policy: "none" as const,
  is_withdrawal_excepted: false,
  starts_within_withdrawal: false,
};

function toAmounts({ listAmount, discountAmount, amount, vatAmount }: OrderAmounts) {
  return { list_amount: listAmount, discount_amount: discountAmount, amount, vat_amount: vatAmount };
}
