import { z } from "zod";
import { checkoutOfAnyKind, orderFromCheckout } from "@/lib/catalogue/kinds/form-schema";
import { gatherAnswers } from "@/lib/catalogue/services/form-schema";
import { claimSeatInput, expectedAmount, orderFields, type PlaceOrderInput } from "./schema";

/** Sent by the confirming button. */
export const moveBookingForm = z
  .strictObject({ id: z.uuid(), slot_id: z.uuid() })
  .transform((form) => ({ ...form, confirm: true as const }));

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

export const checkoutForm = z
  .preprocess(gatherAnswers, checkoutOfAnyKind(bought))
  .transform((form, context) => orderFromCheckout[form.kind](form as never, context) as PlaceOrderInput);
