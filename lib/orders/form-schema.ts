import { z } from "zod";
import { answersInput } from "@/lib/answers/schema";
import { claimSeatInput, expectedAmount, orderFields, type PlaceOrderInput } from "./schema";

/** Sent by the confirming button. */
export const moveBookingForm = z
  .strictObject({ id: z.uuid(), slot_id: z.uuid() })
  .transform((form) => ({ ...form, confirm: true as const }));

const tick = z.literal("on").optional();
/** The amount shown to the buyer, from a hidden field. */
export const shownAmount = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
  .pipe(expectedAmount);
const bought = {
  item_id: orderFields.item_id,
  coupon: orderFields.coupon,
  expected_amount: shownAmount.optional(),
};

/** Sent by the button that claims a free seat from the waiting list. */
export const claimSeatForm = claimSeatInput.extend({ expected_amount: shownAmount.optional() });

const checkoutFields = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("course"), ...bought, start_now: tick, right_lost: tick }),
  z.strictObject({
    kind: z.literal("service"),
    ...bought,
    slot_id: z.uuid(),
    /** Whether the checkout asked for consent to an immediate start, and the two boxes that give it. */
    asks_to_start: z.literal("1").optional(),
    start_now: tick,
    answers: answersInput.optional(),
  }),
  z.strictObject({ kind: z.literal("seminar"), ...bought }),
]);

/** Collects the answers from fields that are named after their path in the body. */
function gatherAnswers(form: unknown): unknown {
  const fields = Object.entries(form as Record<string, unknown>);
  const isAnswer = ([name]: [string, unknown]) => name.startsWith("answers.");
  const answers = fields.filter(isAnswer).map(([name, text]) => [name.slice("answers.".length), text]);
  const rest = Object.fromEntries(fields.filter((field) => !isAnswer(field)));
  return answers.length > 0 ? { ...rest, answers: Object.fromEntries(answers) } : rest;
}

/** Both boxes ask for an immediate start and neither asks for none; one alone is invalid. */
export const checkoutForm = z
  .preprocess(gatherAnswers, checkoutFields)
  .transform((form, context): PlaceOrderInput => {
    if (form.kind === "seminar") return form;
    if (form.kind === "service") {
      const { asks_to_start, start_now, ...order } = form;
      if (start_now) return { ...order, immediate_start: { start_now: true, right_lost: true } };
      if (!asks_to_start) return order;
      context.addIssue({ code: "custom", path: ["start_now"], message: "must_be_asked_for" });
      return z.NEVER;
    }
    const { start_now, right_lost, ...order } = form;
    if (start_now && right_lost) return { ...order, immediate_start: { start_now: true, right_lost: true } };
    if (!start_now && !right_lost) return order;
    context.addIssue({
      code: "custom",
      path: [start_now ? "right_lost" : "start_now"],
      message: "both_or_neither",
    });
    return z.NEVER;
  });
