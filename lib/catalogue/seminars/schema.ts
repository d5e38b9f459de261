import { z } from "zod";
import { instant } from "@/lib/base/platform/instant";
import { instantOf, wallClock } from "@/lib/base/platform/time";
import { exemptionIsPlausible } from "@/lib/base/platform/vat";
import { wholeNumber } from "@/lib/base/platform/written-number";
import { cancellationPolicies } from "@/lib/catalogue/offers/choice-rules";
import { asOffer, offerFormFields, toOfferForm } from "@/lib/catalogue/offers/form-schema";
import {
  newOfferFields,
  type OfferInput,
  offerFields,
  offerListInput,
  offerShape,
  slug,
} from "@/lib/catalogue/offers/schema";

export const seminarStates = ["draft", "scheduled", "live", "ended", "cancelled"] as const;
export type SeminarState = (typeof seminarStates)[number];

/** The refunds outside the legal right of withdrawal; `lib/commerce/orders/rules` says how much and until when. */

export const seminarSchema = z.object({
  kind: z.literal("seminar"),
  ...offerShape,
  /** Its visibility, as for courses and services; `state` is its progress. */
  status: offerShape.status,
  starts_at: z.iso.datetime(),
  duration_minutes: z.int(),
  capacity: z.int(),
  seats_left: z.int(),
  cancellation_policy: z.enum(cancellationPolicies),
  /** Whether an admin has allowed the exception from the right of withdrawal. */
  is_withdrawal_excepted: z.boolean(),
  /** Whether the stage is recorded while it is live. */
  is_recorded: z.boolean(),
  /** The series that it is one date of. */
  series_id: z.uuid().nullable(),
  state: z.enum(seminarStates),
  replay: z.boolean(),
});
export type Seminar = z.infer<typeof seminarSchema>;

export const seminarWhens = ["upcoming", "live", "past"] as const;
export type SeminarWhen = (typeof seminarWhens)[number];

export const listSeminarsInput = z.strictObject({
  ...offerListInput,
  when: z.enum(seminarWhens).default("upcoming"),
});
export type ListSeminarsInput = z.output<typeof listSeminarsInput>;

export const withdrawalExceptionInput = z.strictObject({ id: z.uuid(), excepted: z.boolean() });
export type WithdrawalExceptionInput = z.output<typeof withdrawalExceptionInput>;

const fields = {
  ...offerFields,
  starts_at: instant,
  duration_minutes: z.int().min(5).max(720),
  capacity: z.int().min(1).max(10_000),
  cancellation_policy: z.enum(cancellationPolicies),
  is_recorded: z.boolean(),
};

export const createSeminarInput = z
  .strictObject({
    ...fields,
    ...newOfferFields,
    cancellation_policy: fields.cancellation_policy.default("moderate"),
    is_recorded: fields.is_recorded.default(false),
  })
  .refine(...exemptionIsPlausible);
export type CreateSeminarInput = z.output<typeof createSeminarInput>;

export const updateSeminarInput = z
  .strictObject({
    id: z.uuid(),
    ...z.object(fields).partial().shape,
    /** Whether texts, price, seats and policy also change for the later dates of its series. */
    also_following: z.literal(true).optional(),
    /** Sent by a host who has seen how many people will be told of another time. */
    confirm_move: z.literal(true).optional(),
  })
  .refine(...exemptionIsPlausible);
export type UpdateSeminarInput = z.output<typeof updateSeminarInput>;

/** What is asked and answered about a seminar. */
export const seminarShapes = {
  offer: seminarSchema,
  row: seminarSchema,
  list: listSeminarsInput,
  create: createSeminarInput,
  update: updateSeminarInput,
};

export const makeSeriesInput = z.strictObject({
  id: z.uuid(),
  interval_weeks: z.union([z.literal(1), z.literal(2)]),
  /** The total number of dates. */
  times: z.int().min(2).max(26),
  /** Whether all dates go on sale at once; otherwise the new ones are drafts. */
  publish: z.boolean().default(false),
});
export type MakeSeriesInput = z.output<typeof makeSeriesInput>;

/** All dates of a series, the first one first. */
export const seminarDatesSchema = z.object({ items: z.array(seminarSchema) });
export type SeminarDates = z.infer<typeof seminarDatesSchema>;

/** The position on the waiting list, counted from 1; 0 for a person whose seat is held. */
export const waitlistPlaceSchema = z.object({ position: z.int() });
export type WaitlistPlace = z.infer<typeof waitlistPlaceSchema>;

/** A free seat that is held for a person from the waiting list. */
export interface SeatOffer {
  order_id: string;
  seminar_id: string;
  title: string;
  expires_at: string;
}

// ---------------------------------------------------------------- what the studio's form sends, as people write it

/** A time on Swedish clocks; one that the clock skips in March is refused. */
const localTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
  .transform((text, context) => {
    const instant = instantOf(text);
    if (instant) return instant.toISOString();
    context.addIssue({ code: "custom", message: "no such time" });
    return z.NEVER;
  });

/** A checkbox, which a browser sends only when it is ticked. */
const tick = z
  .literal("on")
  .optional()
  .transform((sent) => sent === "on");

const formFields = z.strictObject({
  ...offerFormFields,
  starts_at: localTime.pipe(fields.starts_at),
  duration_minutes: wholeNumber.pipe(fields.duration_minutes),
  capacity: wholeNumber.pipe(fields.capacity),
  cancellation_policy: fields.cancellation_policy.default("moderate"),
  is_recorded: tick,
});

export const createSeminarForm = formFields.transform(asOffer);

export const updateSeminarForm = formFields
  .extend({
    id: z.uuid(),
    confirm_move: z.literal("on").optional(),
    also_following: z.literal("on").optional(),
    /** The instant that the form showed: for an hour that occurs twice, the local time does not tell which. */
    shown_starts_at: instant.optional(),
  })
  .transform(({ confirm_move, also_following, shown_starts_at: shown, ...form }, context) => ({
    ...asOffer(form, context),
    ...(shown && wallClock(shown) === wallClock(form.starts_at) && { starts_at: shown }),
    ...(confirm_move && { confirm_move: true as const }),
    ...(also_following && { also_following: true as const }),
  }));

export const makeSeriesForm = z.strictObject({
  id: z.uuid(),
  interval_weeks: z
    .enum(["1", "2"])
    .transform((weeks): MakeSeriesInput["interval_weeks"] => (weeks === "1" ? 1 : 2)),
  times: wholeNumber.pipe(makeSeriesInput.shape.times),
  publish: tick,
});

/** The slug leads back to the page with the button. */
export const waitlistForm = z.strictObject({ id: z.uuid(), slug });

/** Cancelling cannot be undone, so the form asks for a tick. */
export const cancelSeminarForm = z
  .strictObject({ id: z.uuid(), confirm: z.literal("on") })
  .transform(({ id }): OfferInput => ({ id }));

type SeminarForm = Record<Exclude<keyof z.input<typeof formFields>, "is_recorded">, string> & {
  shown_starts_at: string;
  is_recorded?: "on";
};

/** Returns a seminar as the form shows it. */
export function toSeminarForm(seminar: Seminar): SeminarForm {
  return {
    ...toOfferForm(seminar),
    starts_at: wallClock(new Date(seminar.starts_at)),
    shown_starts_at: seminar.starts_at,
    duration_minutes: String(seminar.duration_minutes),
    capacity: String(seminar.capacity),
    cancellation_policy: seminar.cancellation_policy,
    ...(seminar.is_recorded ? { is_recorded: "on" } : {}),
  };
}

/** What its card shows besides what all cards show. */
export const foundSeminar = {
  starts_at: z.iso.datetime(),
  duration_minutes: z.int(),
  seats_left: z.int(),
  state: z.enum(["scheduled", "live"]),
};
