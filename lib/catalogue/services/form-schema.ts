import { z } from "zod";
import { line } from "@/lib/base/platform/text";
import { plain, wholeNumber } from "@/lib/base/platform/written-number";
import { asOffer, offerFormFields, startsNow, tick, toOfferForm } from "@/lib/catalogue/offers/form-schema";
import {
  type Availability,
  answersInput,
  type DateExceptionInput,
  mostQuestions,
  ownFields,
  type Questions,
  type Service,
  setAvailabilityInput,
  setQuestionsInput,
} from "./schema";

const serviceFields = z.strictObject({
  ...offerFormFields,
  duration_minutes: wholeNumber.pipe(ownFields.duration_minutes),
  /** An empty location means online. */
  location: line(120),
  address: ownFields.address,
  cancellation_policy: ownFields.cancellation_policy,
});

const asService = (
  { location, ...form }: z.output<typeof serviceFields>,
  context: z.core.$RefinementCtx,
) => ({
  ...asOffer(form, context),
  location: location || "online",
});

export const createServiceForm = serviceFields.transform(asService);

export const updateServiceForm = serviceFields
  .extend({ id: z.uuid() })
  .transform(({ id, ...form }, context) => ({ id, ...asService(form, context) }));

type ServiceForm = Record<keyof z.input<typeof serviceFields>, string>;

/** Returns a service as the form shows it. */
export function toServiceForm(service: Service, address: string): ServiceForm {
  return {
    ...toOfferForm(service),
    duration_minutes: String(service.duration_minutes),
    location: service.location === "online" ? "" : service.location,
    address,
    cancellation_policy: service.cancellation_policy,
  };
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** Opening hours as people write them: "9–12, 13.30-17". */
const spans = z.string().transform((text, context) => {
  const parts = text.split(/[,;]/).filter((part) => part.trim() !== "");
  const read = parts.map((part) =>
    /^\s*(\d{1,2})(?:[.:](\d{2}))?\s*-\s*(\d{1,2})(?:[.:](\d{2}))?\s*$/.exec(plain(part)),
  );
  if (read.length <= 10 && read.every((match) => match !== null)) {
    return read.map(([, from = "", fromMinute = "00", to = "", toMinute = "00"]) => ({
      starts: `${from.padStart(2, "0")}:${fromMinute}`,
      ends: `${to.padStart(2, "0")}:${toMinute}`,
    }));
  }
  context.addIssue({ code: "custom", message: "not hours" });
  return z.NEVER;
});

/** One date on each line, followed by its hours, or by a word or nothing for a day that is closed. */
const exceptionLines = z.string().transform((text, context) => {
  const exceptions: DateExceptionInput[] = [];
  for (const line of text.split(/\r?\n/).filter((line) => line.trim() !== "")) {
    const [, date = "", rest = ""] = /^\s*(\d{4}-\d{2}-\d{2})\s*(.*)$/.exec(line) ?? [];
    const hours = /\d/.test(rest) ? spans.safeParse(rest) : null;
    if (!date || hours?.success === false) {
      context.addIssue({ code: "custom", message: "not a date with hours" });
      return z.NEVER;
    }
    if (!hours) exceptions.push({ date, closed: true });
    for (const times of hours?.data ?? []) exceptions.push({ date, ...times });
  }
  return exceptions;
});

export const availabilityForm = z
  .strictObject({
    id: z.uuid(),
    day_1: spans,
    day_2: spans,
    day_3: spans,
    day_4: spans,
    day_5: spans,
    day_6: spans,
    day_7: spans,
    exceptions: exceptionLines,
    buffer_before_minutes: wholeNumber,
    buffer_after_minutes: wholeNumber,
    notice_hours: wholeNumber,
    horizon_days: wholeNumber,
  })
  .transform(
    ({ day_1, day_2, day_3, day_4, day_5, day_6, day_7, ...rest }): z.input<typeof setAvailabilityInput> => ({
      ...rest,
      weekly_hours: [day_1, day_2, day_3, day_4, day_5, day_6, day_7].flatMap((hours, index) =>
        hours.map((times) => ({ weekday: index + 1, ...times })),
      ),
    }),
  )
  .pipe(setAvailabilityInput);

type AvailabilityForm = Record<Exclude<keyof z.input<typeof availabilityForm>, "id">, string>;

/** Returns a service's availability as the form shows it. */
export function toAvailabilityForm(availability: Availability): AvailabilityForm {
  const span = ({ starts, ends }: { starts: string; ends: string }) => `${starts}–${ends}`;
  const day = (weekday: (typeof weekdays)[number]) =>
    availability.weekly_hours
      .filter((hours) => hours.weekday === weekday)
      .map(span)
      .join(", ");
  const [day_1, day_2, day_3, day_4, day_5, day_6, day_7] = weekdays.map(day) as [
    ...[string, string, string, string, string, string, string],
  ];
  return {
    ...{ day_1, day_2, day_3, day_4, day_5, day_6, day_7 },
    exceptions: availability.exceptions
      .map((exception) => ("starts" in exception ? `${exception.date} ${span(exception)}` : exception.date))
      .join("\n"),
    buffer_before_minutes: String(availability.buffer_before_minutes),
    buffer_after_minutes: String(availability.buffer_after_minutes),
    notice_hours: String(availability.notice_hours),
    horizon_days: String(availability.horizon_days),
  };
}

const numbers = Array.from({ length: mostQuestions }, (_, index) => index + 1);

/** `question_1` and, if it is required, `required_1`, up to the maximum; an empty one is ignored. */
export const questionsForm = z
  .strictObject({
    id: z.uuid(),
    answers_kept_days: wholeNumber,
    ...Object.fromEntries(numbers.map((number) => [`question_${number}`, z.string().trim().optional()])),
    ...Object.fromEntries(numbers.map((number) => [`required_${number}`, z.literal("on").optional()])),
  })
  .transform(({ id, answers_kept_days, ...fields }): z.input<typeof setQuestionsInput> => {
    const given = fields as Record<string, string | undefined>;
    const questions = numbers.flatMap((number) => {
      const text = given[`question_${number}`];
      return text ? [{ text, is_required: given[`required_${number}`] === "on" }] : [];
    });
    return { id, answers_kept_days, questions };
  })
  .pipe(setQuestionsInput);

/** Returns the questions as the form shows them. */
export function toQuestionsForm({ questions, answers_kept_days }: Questions): Record<string, string> {
  const fields = questions.flatMap(({ text, is_required }, index) => [
    [`question_${index + 1}`, text],
    ...(is_required ? [[`required_${index + 1}`, "on"]] : []),
  ]);
  return { ...Object.fromEntries(fields), answers_kept_days: String(answers_kept_days) };
}

export const serviceCheckout = {
  slot_id: z.uuid(),
  /** Whether the checkout asked for consent to an immediate start, and the box that gives it. */
  asks_to_start: z.literal("1").optional(),
  start_now: tick,
  answers: answersInput.optional(),
};

export function toServiceOrder<Form extends z.output<z.ZodObject<typeof serviceCheckout>>>(
  { asks_to_start, start_now, ...order }: Form,
  context: z.core.$RefinementCtx,
) {
  if (start_now) return { ...order, ...startsNow };
  if (!asks_to_start) return order;
  context.addIssue({ code: "custom", path: ["start_now"], message: "must_be_asked_for" });
  return z.NEVER;
}

/** Collects the answers from fields that are named after their path in the body. */
export function gatherAnswers(form: unknown): unknown {
  const fields = Object.entries(form as Record<string, unknown>);
  const isAnswer = ([name]: [string, unknown]) => name.startsWith("answers.");
  const answers = fields.filter(isAnswer).map(([name, text]) => [name.slice("answers.".length), text]);
  const rest = Object.fromEntries(fields.filter((field) => !isAnswer(field)));
  return answers.length > 0 ? { ...rest, answers: Object.fromEntries(answers) } : rest;
}
