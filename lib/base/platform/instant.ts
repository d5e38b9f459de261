import { z } from "zod";

/** The ISO 8601 years that both PostgreSQL and calendars support. */
export const isWithinReach = (written: string) => written >= "1900" && written < "9001";

/** A calendar date, as callers write it. */
export const calendarDate = z.iso.date().refine(isWithinReach, "is too far away");

const earliest = new Date("1970-01-01T00:00:00Z");
const latest = new Date("2200-01-01T00:00:00Z");

/** A point in time in any zone, as callers write it. Beyond these years neither Date nor PostgreSQL is reliable. */
export const instant = z.iso
  .datetime({ offset: true })
  .transform((value) => new Date(value))
  .refine((value) => value >= earliest && value < latest, "is too far away");
