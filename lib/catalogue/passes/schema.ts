import { z } from "zod";
import { exemptionIsPlausible } from "@/lib/base/platform/vat";
import { cancellationPolicies } from "@/lib/catalogue/offers/choice-rules";
import { listOffersInput, newOfferFields, offerFields, offerShape } from "@/lib/catalogue/offers/schema";
import { seminarStates } from "@/lib/catalogue/seminars/schema";

export const passDateSchema = z.object({
  id: z.uuid(),
  slug: z.string(),
  title: z.string(),
  starts_at: z.iso.datetime(),
  duration_minutes: z.int(),
  seats_left: z.int(),
  state: z.enum(seminarStates),
});
export type PassDate = z.infer<typeof passDateSchema>;

export const passSchema = z.object({
  kind: z.literal("series"),
  ...offerShape,
  series_id: z.uuid(),
  cancellation_policy: z.enum(cancellationPolicies),
  /** Whether each of its dates is excepted from the right of withdrawal. */
  is_withdrawal_excepted: z.boolean(),
  /** The dates to come, which a buyer gets a seat in, the first one first. */
  seminars: z.array(passDateSchema),
  /** The seats of the fullest date. */
  seats_left: z.int(),
});
export type Pass = z.infer<typeof passSchema>;

const fields = { ...offerFields, cancellation_policy: z.enum(cancellationPolicies) };

export const createPassInput = z
  .strictObject({
    ...newOfferFields,
    /** One of the host's own series of seminars. */
    series_id: z.uuid(),
    cancellation_policy: fields.cancellation_policy.default("moderate"),
  })
  .refine(...exemptionIsPlausible);
export type CreatePassInput = z.output<typeof createPassInput>;

export const updatePassInput = z
  .strictObject({ id: z.uuid(), ...z.object(fields).partial().shape })
  .refine(...exemptionIsPlausible);
export type UpdatePassInput = z.output<typeof updatePassInput>;

/** What is asked and answered about a pass. */
export const passShapes = {
  offer: passSchema,
  row: passSchema,
  list: listOffersInput,
  create: createPassInput,
  update: updatePassInput,
};

/** What a card shows besides what all cards show. */
export const foundPass = {
  /** The number of dates to come. */
  date_count: z.int(),
  /** The first of them; null once there is none. */
  starts_at: z.iso.datetime().nullable(),
  /** The seats of the fullest one. */
  seats_left: z.int(),
};
