import { z } from "zod";
import { calendarDate, instant } from "@/lib/base/platform/instant";
import { line, paragraphs } from "@/lib/base/platform/text";
import { exemptionIsPlausible } from "@/lib/base/platform/vat";
import { cancellationPolicies } from "@/lib/catalogue/offers/choice-rules";
import {
  immediateStart,
  listOffersInput,
  newOfferFields,
  offerFields,
  offerShape,
  slug,
} from "@/lib/catalogue/offers/schema";

export const serviceSchema = z.object({
  kind: z.literal("service"),
  ...offerShape,
  duration_minutes: z.int(),
  /** "online", or an address in the host's words. */
  location: z.string(),
  cancellation_policy: z.enum(cancellationPolicies),
});
export type Service = z.infer<typeof serviceSchema>;

export const slotSchema = z.object({
  id: z.uuid(),
  starts_at: z.iso.datetime(),
  ends_at: z.iso.datetime(),
});
export type Slot = z.infer<typeof slotSchema>;

/** The free slots shown at once, and the dates from which there are others, as YYYY-MM-DD in Sweden. */
export interface SlotSpan {
  slots: Slot[];
  earlier: string | null;
  later: string | null;
}

/** The first date to show, from the page's address; an invalid date is ignored. */
export const spanFrom = calendarDate.optional().catch(undefined);

/** The most days of free slots in one response. */
export const mostDaysOfSlots = 62;

/** The most slots in one response; the next request continues from the end of the last one. */
export const mostSlots = 2000;

/** By default from now on, as far as one response reaches. */
export const listSlotsInput = z.strictObject({
  id: z.uuid().or(slug),
  from: instant.optional(),
  to: instant.optional(),
});
export type ListSlotsInput = z.output<typeof listSlotsInput>;

export const ownFields = {
  duration_minutes: z.int().min(5).max(720),
  location: line(120).min(1),
  /** The exact address, shown only to people who have booked. */
  address: paragraphs(300),
  cancellation_policy: z.enum(cancellationPolicies),
};

export const createServiceInput = z
  .strictObject({
    ...newOfferFields,
    ...ownFields,
    location: ownFields.location.default("online"),
    address: ownFields.address.default(""),
    cancellation_policy: ownFields.cancellation_policy.default("moderate"),
  })
  .refine(...exemptionIsPlausible);
export type CreateServiceInput = z.output<typeof createServiceInput>;

export const updateServiceInput = z
  .strictObject({ id: z.uuid(), ...z.object({ ...offerFields, ...ownFields }).partial().shape })
  .refine(...exemptionIsPlausible);
export type UpdateServiceInput = z.output<typeof updateServiceInput>;

/** What is asked and answered about a service. */
export const serviceShapes = {
  offer: serviceSchema,
  row: serviceSchema,
  list: listOffersInput,
  create: createServiceInput,
  update: updateServiceInput,
};

/** "09:30"; a day ends at "24:00". */
const timeOfDay = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)
  .meta({ description: "A time of day in the host's zone, HH:MM" });

export const weeklyHoursSchema = z
  .strictObject({
    /** As in ISO 8601: 1 is Monday, 7 is Sunday. */
    weekday: z.int().min(1).max(7),
    starts: timeOfDay,
    ends: timeOfDay,
  })
  .refine(({ starts, ends }) => starts < ends, { path: ["ends"], message: "must be later than starts" });
export type WeeklyHours = z.output<typeof weeklyHoursSchema>;

/** For one date: closed, or open at additional hours. Both together replace that day's usual hours. */
export const dateExceptionSchema = z.union([
  z.strictObject({ date: calendarDate, closed: z.literal(true) }),
  z
    .strictObject({ date: calendarDate, starts: timeOfDay, ends: timeOfDay })
    .refine(({ starts, ends }) => starts < ends, { path: ["ends"], message: "must be later than starts" }),
]);
export type DateExceptionInput = z.output<typeof dateExceptionSchema>;

const timeFields = {
  /** The time that the host keeps free before and after each session. */
  buffer_before_minutes: z.int().min(0).max(240),
  buffer_after_minutes: z.int().min(0).max(240),
  /** The shortest notice for a booking. */
  notice_hours: z.int().min(0).max(720),
  /** How far ahead it can be booked. */
  horizon_days: z.int().min(1).max(365),
};

export const availabilitySchema = z.object({
  weekly_hours: z.array(weeklyHoursSchema),
  exceptions: z.array(dateExceptionSchema),
  ...timeFields,
  version: z.int(),
});
export type Availability = z.infer<typeof availabilitySchema>;

/** Omitted fields stay as they are. */
export const setAvailabilityInput = z.strictObject({
  id: z.uuid(),
  weekly_hours: z.array(weeklyHoursSchema).max(70).refine(areApart, "two hours of one weekday overlap"),
  exceptions: z
    .array(dateExceptionSchema)
    .max(400)
    .refine(areDistinct, "two hours of one date overlap")
    .optional(),
  ...z.object(timeFields).partial().shape,
});
export type SetAvailabilityInput = z.output<typeof setAvailabilityInput>;

function areApart(hours: WeeklyHours[]): boolean {
  return noneOverlap(hours.map(({ weekday, ...times }) => ({ day: String(weekday), ...times })));
}

function areDistinct(exceptions: DateExceptionInput[]): boolean {
  const closed = exceptions.filter((exception) => "closed" in exception).map(({ date }) => date);
  const open = exceptions.filter((exception) => "starts" in exception);
  return (
    new Set(closed).size === closed.length &&
    noneOverlap(open.map(({ date, ...times }) => ({ day: date, ...times })))
  );
}

function noneOverlap(hours: { day: string; starts: string; ends: string }[]): boolean {
  const sorted = [...hours].sort((a, b) => a.day.localeCompare(b.day) || a.starts.localeCompare(b.starts));
  return sorted.every((next, index) => {
    const previous = sorted[index - 1];
    return previous?.day !== next.day || previous.ends <= next.starts;
  });
}

export const questionSchema = z.object({ id: z.uuid(), text: z.string(), is_required: z.boolean() });
export type Question = z.infer<typeof questionSchema>;

/** The host's questions to buyers, and how many days after the session the answers are deleted. */
export const questionsSchema = z.object({
  questions: z.array(questionSchema),
  answers_kept_days: z.int(),
  version: z.int(),
});
export type Questions = z.infer<typeof questionsSchema>;

/** The studio's form has room for as many. */
export const mostQuestions = 10;

/** If the days are omitted, they stay as they are. */
export const setQuestionsInput = z.strictObject({
  id: z.uuid(),
  questions: z
    .array(z.strictObject({ text: line(300).min(1), is_required: z.boolean().default(false) }))
    .max(mostQuestions)
    .refine((questions) => new Set(questions.map(({ text }) => text)).size === questions.length, {
      message: "two questions are the same",
    }),
  answers_kept_days: z.int().min(1).max(365).optional(),
});
export type SetQuestionsInput = z.output<typeof setQuestionsInput>;

/** The coming week in the studio. */
export interface ComingBookings {
  bookings: { order_id: string; starts_at: string; title: string; guest: string }[];
  timeZone: string;
}

/** One booking in the studio. */
export interface HostedBooking {
  order_id: string;
  title: string;
  guest: string;
  starts_at: string;
  ends_at: string;
  /** "online", or the exact address. */
  location: string;
  timeZone: string;
  guestTimeZone: string;
}

/** By question id. An empty answer counts as none. */
export const answersInput = z.record(z.uuid(), paragraphs(2000));
export type AnswersInput = z.output<typeof answersInput>;

/** What an order of a slot says besides what every order says. */
export const serviceOrder = {
  slot_id: z.uuid(),
  /** For a time within the withdrawal period: the right ends when the session has been held. */
  immediate_start: immediateStart.optional(),
  /** The answers to the host's questions, by question id. */
  answers: answersInput.optional(),
};

/** What its card shows besides what all cards show. */
export const foundService = {
  duration_minutes: z.int(),
  /** "online", or an address in the host's words. */
  location: z.string(),
};
