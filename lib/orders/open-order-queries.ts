import { readAnswer, requireAnswers } from "@/lib/answers/queries";
import type { GivenAnswer } from "@/lib/answers/schema";
import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { NotFound } from "@/lib/platform/errors";
import { type Discount, requireDiscount } from "./discount-queries";
import { findOffer, type Offer, requireOffer, subject } from "./offer-queries";
import type { PlaceOrderInput } from "./schema";

export type OpenOrder = NonNullable<Awaited<ReturnType<typeof findOpenOrder>>>;

/** What the actor has reserved and not yet paid, of the same thing. */
export function findOpenOrder(actor: Actor, input: PlaceOrderInput) {
  return db.order.findFirst({
    where: { userId: actor.id, status: "pending", ...subject(input) },
    include: {
      coupon: { select: { id: true, code: true } },
      answers: { orderBy: { position: "asc" } },
      checkouts: { where: { status: "open" }, select: { closingSince: true } },
    },
  });
}

/** What somebody wants to buy, on the terms of now. */
export interface Wish {
  offer: Offer;
  discount: Discount | null;
  amount: number;
  immediateStart: boolean;
  answers: { given: readonly GivenAnswer[]; keptDays: number } | null;
}

/** Throws what `requireOffer` does, unless there is an open order for it; CouponInvalid, ValidationFailed. */
export async function findWish(actor: Actor, input: PlaceOrderInput, open: OpenOrder | null): Promise<Wish> {
  const offer = open ? await findOffer(input) : await requireOffer(actor, input);
  if (!offer) throw new NotFound();
  const discount = input.coupon ? await requireDiscount(actor, input.coupon, input, offer, open) : null;
  return {
    offer,
    discount,
    amount: offer.priceAmount - (discount?.amount ?? 0),
    immediateStart: input.kind !== "seminar" && input.immediate_start !== undefined,
    answers: input.kind === "service" ? await requireAnswers(input.item_id, input.answers) : null,
  };
}

/** Whether an open order is on the terms that are wished now. One whose checkout is being closed is on none. */
export function isAsWished(
  open: OpenOrder,
  { offer, discount, amount, immediateStart, answers }: Wish,
): boolean {
  const isSame =
    open.amount === amount &&
    open.listAmount === offer.priceAmount &&
    open.currency === offer.currency &&
    open.vatRateBp === offer.vatRateBp &&
    open.couponId === (discount?.couponId ?? null) &&
    open.immediateStart === immediateStart &&
    open.cancellationPolicy === offer.cancellationPolicy &&
    open.isWithdrawalExcepted === offer.isWithdrawalExcepted;
  const isClosing = open.checkouts.some(({ closingSince }) => closingSince !== null);
  return isSame && !isClosing && hasAnswered(open, answers?.given ?? []);
}

function hasAnswered({ answers }: OpenOrder, given: readonly GivenAnswer[]): boolean {
  const asked = (
    rows: readonly { position: number; question: string }[],
    textOf: (index: number) => unknown,
  ) => JSON.stringify(rows.map(({ position, question }, index) => [position, question, textOf(index)]));
  return (
    answers.length === given.length &&
    asked(answers, (index) => answers[index] && readAnswer(answers[index])) ===
      asked(given, (index) => given[index]?.text)
  );
}
