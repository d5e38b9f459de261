import { CouponInvalid } from "@/lib/coupons/errors";
import { findCourse } from "@/lib/courses/queries";
import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { DomainError, NotFound } from "@/lib/platform/errors";
import { vatIncluded } from "@/lib/platform/money";
import { after, minutes } from "@/lib/platform/time";
import { findSeminar } from "@/lib/seminars/queries";
import { findService, findSlotOffer } from "@/lib/services/queries";
import { listQuestions } from "@/lib/services/question-queries";
import type { Slot } from "@/lib/services/schema";
import { requireDiscount } from "./discount-queries";
import { TooManyHolds } from "./errors";
import { requireOffer } from "./offer-queries";
import { findOpenOrder, type OpenOrder } from "./open-order-queries";
import { toOrder } from "./queries";
import { endOfWithdrawalPeriod } from "./rules";
import type { CheckoutOffer, CheckoutRequest, Order, PlaceOrderInput } from "./schema";

export interface CheckoutView {
  offer: CheckoutOffer;
  hostId: string;
  /** What the actor has reserved already and can go on paying for. */
  openOrder: Order | null;
  /** The code of why it cannot be bought, as `placeOrder` would refuse it. */
  refusal: string | null;
  /** When somebody else has the slot: what is free instead. */
  nextSlot: Slot | null;
  /** Why the code that was given does not make it cheaper. */
  couponRefusal: string | null;
}

/** What someone who is about to buy is shown. Throws NotFound. */
export async function findCheckoutView(actor: Actor, request: CheckoutRequest): Promise<CheckoutView> {
  const { hostId, ...listed } = await findCheckoutOffer(actor, request);
  const input = toInput(listed);
  const open = await findOpenOrder(actor, input);
  const [[offer, couponRefusal], refusal] = await Promise.all([
    discounted(actor, request.coupon, hostId, listed, open),
    findRefusal(actor, input, open),
  ]);
  const nextSlot = (refusal?.details.next_slot ?? null) as Slot | null;
  const openOrder = open && toOrder(open);
  return { offer, hostId, openOrder, refusal: refusal?.code ?? null, nextSlot, couponRefusal };
}

/** The offer at the price that a code gives, or as it was and why not. */
async function discounted(
  actor: Actor,
  coupon: string | undefined,
  hostId: string,
  offer: CheckoutOffer,
  open: OpenOrder | null,
): Promise<[CheckoutOffer, string | null]> {
  if (!coupon) return [offer, null];
  try {
    const priced = { hostId, priceAmount: offer.list_amount, currency: offer.currency };
    const discount = await requireDiscount(actor, coupon, toInput(offer), priced, open);
    const amount = offer.list_amount - discount.amount;
    const vat_amount = vatIncluded(amount, offer.vat_rate_bp);
    return [{ ...offer, amount, discount_amount: discount.amount, vat_amount }, null];
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
    return open || input.kind === "course" ? null : await findHoldRefusal(actor, priceAmount === 0);
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

function toInput({ kind, item_id, slot_id }: CheckoutOffer): PlaceOrderInput {
  if (kind !== "service") return { kind, item_id };
  if (slot_id === null) throw new NotFound();
  return { kind, item_id, slot_id };
}

async function findCheckoutOffer(
  actor: Actor,
  { kind, slug, slotId }: CheckoutRequest,
): Promise<CheckoutOffer & { hostId: string }> {
  switch (kind) {
    case "course":
      return { ...common(await findCourse({ actor }, { id: slug })), ...untimed, ...lawOnly };
    case "seminar": {
      const seminar = await findSeminar({ actor }, { id: slug });
      const endsAt = after(new Date(seminar.starts_at), minutes(seminar.duration_minutes));
      return {
        ...common(seminar),
        ...untimed,
        ...lawOnly,
        cancellation_policy: seminar.cancellation_policy,
        is_withdrawal_excepted: seminar.is_withdrawal_excepted,
        starts_at: seminar.starts_at,
        ends_at: endsAt.toISOString(),
      };
    }
    case "service": {
      const service = await findService({ actor }, { id: slug });
      const slot = slotId ? await findSlotOffer(service.id, slotId) : null;
      if (!slot) throw new NotFound();
      return {
        ...common(service),
        ...(await listQuestions(service.id)),
        slot_id: slot.id,
        starts_at: slot.startsAt.toISOString(),
        ends_at: slot.endsAt.toISOString(),
        clocks: { own: await findTimeZone(actor.id), other: await findTimeZone(service.host.id) },
        location: service.location,
        cancellation_policy: service.cancellation_policy,
        is_withdrawal_excepted: false,
        starts_within_withdrawal:
          service.price_amount > 0 && slot.startsAt < endOfWithdrawalPeriod(new Date()),
      };
    }
  }
}

const lawOnly = {
  cancellation_policy: "none" as const,
  is_withdrawal_excepted: false,
  starts_within_withdrawal: false,
};
const untimed = {
  slot_id: null,
  starts_at: null,
  ends_at: null,
  clocks: null,
  location: null,
  questions: [],
  answers_kept_days: 0,
};

async function findTimeZone(id: string): Promise<string> {
  return (await db.user.findUniqueOrThrow({ where: { id }, select: { timeZone: true } })).timeZone;
}

type Item = Awaited<ReturnType<typeof findCourse | typeof findSeminar | typeof findService>>;

function common(item: Item) {
  return {
    hostId: item.host.id,
    kind: item.kind,
    item_id: item.id,
    slug: item.slug,
    title: item.title,
    cover_url: item.cover_url,
    seller: { slug: item.host.slug, display_name: item.host.display_name },
    list_amount: item.price_amount,
    discount_amount: 0,
    amount: item.price_amount,
    vat_amount: vatIncluded(item.price_amount, item.vat_rate_bp),
    vat_rate_bp: item.vat_rate_bp,
    currency: item.currency,
  };
}
