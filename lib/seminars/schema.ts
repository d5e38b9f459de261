import { z } from "zod";
import { instant } from "@/lib/platform/instant";
import { pageInput } from "@/lib/platform/keyset";
import { currencies } from "@/lib/platform/money";
import { instantOf, wallClock } from "@/lib/platform/time";
import { exemptionIsPlausible, toVatChoice, vatChoice, vatExemptions, vatFields } from "@/lib/platform/vat";

export const seminarStates = ["draft", "scheduled", "live", "ended", "cancelled"] as const;
export type SeminarState = (typeof seminarStates)[number];

export const seminarSchema = z.object({
  id: z.uuid(),
  kind: z.literal("seminar"),
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  /** Markdown. */
  description: z.string(),
  price_amount: z.int(),
  currency: z.enum(currencies),
  vat_rate_bp: z.int(),
  /** Why the rate is 0, where that is known. */
  vat_exemption: z.enum(vatExemptions).nullable(),
  /** Whether it can be seen, as for courses and services; `state` says how far it has come. */
  status: z.enum(["draft", "published", "archived"]),
  cover_url: z.string().nullable(),
  host: z.object({
    id: z.uuid(),
    slug: z.string(),
    display_name: z.string(),
    avatar_url: z.string().nullable(),
  }),
  published_at: z.iso.datetime().nullable(),
  starts_at: z.iso.datetime(),
  duration_minutes: z.int(),
  capacity: z.int(),
  seats_left: z.int(),
  state: z.enum(seminarStates),
  replay: z.boolean(),
});
export type Seminar = z.infer<typeof seminarSchema>;

export const seminarWhens = ["upcoming", "live", "past"] as const;
export type SeminarWhen = (typeof seminarWhens)[number];

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const listSeminarsInput = z.strictObject({
  ...pageInput,
  q: z.string().trim().max(100).optional(),
  /** A host's slug. */
  host: slug.optional(),
  when: z.enum(seminarWhens).default("upcoming"),
});
export type ListSeminarsInput = z.output<typeof listSeminarsInput>;

export const findSeminarInput = z.strictObject({ id: z.uuid().or(slug) });

export const seminarInput = z.strictObject({ id: z.uuid() });
export type SeminarInput = z.output<typeof seminarInput>;

const fields = {
  title: z.string().trim().min(1).max(120),
  summary: z.string().trim().min(1).max(300),
  description: z.string().trim().max(20_000),
  price_amount: z.int().min(0).max(100_000_000),
  currency: z.enum(currencies),
  ...vatFields,
  starts_at: instant,
  duration_minutes: z.int().min(5).max(720),
  capacity: z.int().min(1).max(10_000),
};

export const createSeminarInput = z
  .strictObject({
    ...fields,
    description: fields.description.default(""),
    currency: fields.currency.default("SEK"),
    vat_rate_bp: fields.vat_rate_bp.default(2500),
  })
  .refine(...exemptionIsPlausible);
export type CreateSeminarInput = z.output<typeof createSeminarInput>;

export const updateSeminarInput = z
  .strictObject({ id: z.uuid(), ...z.object(fields).partial().shape })
  .refine(...exemptionIsPlausible);
export type UpdateSeminarInput = z.output<typeof updateSeminarInput>;

/** What the waiting list answers: how many stand before, oneself included; 0 for whom a seat is held. */
export const waitlistPlaceSchema = z.object({ position: z.int() });
export type WaitlistPlace = z.infer<typeof waitlistPlaceSchema>;

/** A seat that came free and is held for someone who waited. */
export interface SeatOffer {
  order_id: string;
  seminar_id: string;
  title: string;
  expires_at: string;
}

// ---------------------------------------------------------------- what the studio's form sends, as people write it

const wholeNumber = z
  .string()
  .trim()
  .regex(/^\d{1,6}$/)
  .transform(Number);

/** "290", "290,50": in the currency's own unit. */
const price = z
  .string()
  .trim()
  .regex(/^\d{1,7}([.,]\d{1,2})?$/)
  .transform((text) => Math.round(Number(text.replace(",", ".")) * 100));

/** A time as a clock in Sweden shows it; one that the clock skips in March is refused. */
const localTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
  .transform((text, context) => {
    const instant = instantOf(text);
    if (instant) return instant.toISOString();
    context.addIssue({ code: "custom", message: "no such time" });
    return z.NEVER;
  });

const formFields = z.strictObject({
  title: fields.title,
  summary: fields.summary,
  description: fields.description,
  price: price.pipe(fields.price_amount),
  currency: fields.currency,
  vat: vatChoice,
  starts_at: localTime.pipe(fields.starts_at),
  duration_minutes: wholeNumber.pipe(fields.duration_minutes),
  capacity: wholeNumber.pipe(fields.capacity),
});

const asInput = <T extends { price: number; vat: z.output<typeof vatChoice> }>({
  price,
  vat,
  ...rest
}: T) => ({
  ...rest,
  ...vat,
  price_amount: price,
});

export const createSeminarForm = formFields.transform(asInput);

export const updateSeminarForm = formFields.extend({ id: z.uuid() }).transform(asInput);

/** The slug leads back to the page that the button stands on. */
export const waitlistForm = z.strictObject({ id: z.uuid(), slug });

/** Cancelling cannot be undone, so the form asks for a tick. */
export const cancelSeminarForm = z
  .strictObject({ id: z.uuid(), confirm: z.literal("on") })
  .transform(({ id }): SeminarInput => ({ id }));

/** A seminar as the form shows it. */
export function toSeminarForm(seminar: Seminar): Record<keyof z.input<typeof formFields>, string> {
  return {
    title: seminar.title,
    summary: seminar.summary,
    description: seminar.description,
    price: String(seminar.price_amount / 100).replace(".", ","),
    currency: seminar.currency,
    starts_at: wallClock(new Date(seminar.starts_at)),
    duration_minutes: String(seminar.duration_minutes),
    capacity: String(seminar.capacity),
    vat: toVatChoice(seminar),
  };
}
