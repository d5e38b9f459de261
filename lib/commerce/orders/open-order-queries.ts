import { db } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { sales } from "@/lib/catalogue/kinds/registry";
import type { Sellable, Wanted } from "@/lib/catalogue/offers/sale";
import type { AnswersInput } from "@/lib/catalogue/services/schema";
import { readAnswer } from "@/lib/commerce/answers/queries";
import { matchAnswers } from "@/lib/commerce/answers/rules";
import type { GivenAnswer } from "@/lib/commerce/answers/schema";
import type { Actor } from "@/lib/people/identity/actor";
import { type Discount, requireDiscount } from "./discount-queries";
import { requireOffer, subject } from "./offer-queries";
import { type OrderAmounts, orderAmounts } from "./rules";
import type { PlaceOrderInput } from "./schema";

export type OpenOrder = NonNullable<Awaited<ReturnType<typeof findOpenOrder>>>;

/** Finds the actor's pending order for the same offer. */
export function findOpenOrder(actor: Actor, input: PlaceOrderInput) {
  return db.order.findFirst({
    where: { userId: actor.id, status: "pending", ...subject(input) },
    include: {
      coupon: { select: { id: true, code: true } },
      answers: { orderBy: { position: "asc" } },
      grants: { where: { seriesId: { not: null } }, select: { offerId: true } },
      checkouts: { where: { status: "open" }, select: { closingSince: true } },
    },
  });
}

/** A purchase on today's terms. */
export interface Wish {
  offer: Sellable;
  discount: Discount | null;
  amounts: OrderAmounts;
  immediateStart: boolean;
  answers: { given: readonly GivenAnswer[]; keptDays: number } | null;
}

/** The buyer's input, for any kind. */
interface Said extends Wanted {
  immediate_start?: object | undefined;
  answers?: AnswersInput | undefined;
}

/** Throws the errors of `requireOffer`, unless there is an open order for it; CouponInvalid, ValidationFailed. */
export async function findWish(actor: Actor, input: PlaceOrderInput, open: OpenOrder | null): Promise<Wish> {
  const sale = sales[input.kind];
  const offer = open ? await sale.find(input) : await requireOffer(actor, input);
  if (!offer) throw new NotFound();
  const discount = input.coupon ? await requireDiscount(actor, input.coupon, input, offer, open) : null;
  const { immediate_start, answers }: Said = input;
  const asked = await sale.ask(input);
  return {
    offer,
    discount,
    amounts: orderAmounts(offer, discount?.amount),
    immediateStart: immediate_start !== undefined,
    answers: asked && {
      given: matchAnswers(asked.questions, answers ?? {}),
      keptDays: asked.answers_kept_days,
    },
  };
}

/** Whether an open order is on the terms asked for now. An order whose checkout is being closed never is. */
export function isAsWished(
  open: OpenOrder,
  { offer, discount, amounts, immediateStart, answers }: Wish,
): boolean {
  const isSame =
    open.amount === amounts.amount &&
    open.listAmount === amounts.listAmount &&
    open.currency === offer.currency &&
    open.vatRateBp === offer.vatRateBp &&
    open.couponId === (discount?.couponId ?? null) &&
    open.immediateStart === immediateStart &&
    open.cancellationPolicy === offer.cancellationPolicy &&
    open.isWithdrawalExcepted === offer.isWithdrawalExcepted;
  const isClosing = open.checkouts.some(({ closingSince }) => closingSince !== null);
  return isSame && !isClosing && isForSameDates(open, offer) && hasAnswered(open, answers?.given ?? []);
}

/** Whether an open order gives what its offer gives now: its host may have added a date, or cancelled one. */
export function isForSameDates({ grants }: OpenOrder, { dates = [] }: Sellable): boolean {
  return (
    new Set([...dates, ...grants.map(({ offerId }) => offerId)]).size === dates.length &&
    grants.length === dates.length
  );
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
