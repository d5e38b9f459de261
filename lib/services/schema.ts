import { z } from "zod";
import { newOfferFields, offerFields, offerListInput, offerShape, slug } from "@/lib/offers/schema";
import { instant } from "@/lib/platform/instant";
import { exemptionIsPlausible } from "@/lib/platform/vat";

/** What comes back to who cancels outside the law's right; `lib/orders/rules` says how much and until when. */
const cancellationPolicies = ["flexible", "moderate", "strict"] as const;

export const serviceSchema = z.object({
  kind: z.literal("service"),
  ...offerShape,
  duration_minutes: z.int(),
  /** "online", or a place in the host's words. */
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

export const listServicesInput = z.strictObject(offerListInput);
export type ListServicesInput = z.output<typeof listServicesInput>;

export const findServiceInput = z.strictObject({ id: z.uuid().or(slug) });

export const listSlotsInput = z.strictObject({
  id: z.uuid().or(slug),
  from: instant.optional(),
  to: instant.optional(),
});
export type ListSlotsInput = z.output<typeof listSlotsInput>;

export const serviceInput = z.strictObject({ id: z.uuid() });
export type ServiceInput = z.output<typeof serviceInput>;

const ownFields = {
  duration_minutes: z.int().min(5).max(720),
  location: z.string().trim().min(1).max(120),
  cancellation_policy: z.enum(cancellationPolicies),
};

export const createServiceInput = z
  .strictObject({
    ...newOfferFields,
    ...ownFields,
    location: ownFields.location.default("online"),
    cancellation_policy: ownFields.cancellation_policy.default("moderate"),
  })
  .refine(...exemptionIsPlausible);
export type CreateServiceInput = z.output<typeof createServiceInput>;

export const updateServiceInput = z
  .strictObject({ id: z.uuid(), ...z.object({ ...offerFields, ...ownFields }).partial().shape })
  .refine(...exemptionIsPlausible);
export type UpdateServiceInput = z.output<typeof updateServiceInput>;

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

export const availabilitySchema = z.object({ weekly_hours: z.array(weeklyHoursSchema) });
export type Availability = z.infer<typeof availabilitySchema>;

export const setAvailabilityInput = z.strictObject({
  id: z.uuid(),
  weekly_hours: z.array(weeklyHoursSchema).max(70).refine(areApart, "two hours of one weekday overlap"),
});
export type SetAvailabilityInput = z.output<typeof setAvailabilityInput>;

function areApart(hours: WeeklyHours[]): boolean {
  const sorted = [...hours].sort((a, b) => a.weekday - b.weekday || a.starts.localeCompare(b.starts));
  return sorted.every((next, index) => {
    const previous = sorted[index - 1];
    return previous?.weekday !== next.weekday || previous.ends <= next.starts;
  });
}
