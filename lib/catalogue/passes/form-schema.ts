import { z } from "zod";
import { cancellationPolicies } from "@/lib/catalogue/offers/choice-rules";
import { asOffer, offerFormFields, toOfferForm } from "@/lib/catalogue/offers/form-schema";

import type { Pass } from "./schema";

const passFields = z.strictObject({
  ...offerFormFields,
  cancellation_policy: z.enum(cancellationPolicies),
});

export const createPassForm = passFields.extend({ series_id: z.uuid() }).transform(asOffer);

export const updatePassForm = passFields.extend({ id: z.uuid() }).transform(asOffer);

/** Returns a pass as the form shows it. */
export function toPassForm(pass: Pass): Record<keyof z.input<typeof passFields>, string> {
  return { ...toOfferForm(pass), cancellation_policy: pass.cancellation_policy };
}
