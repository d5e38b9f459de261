import { z } from "zod";

/** Years that PostgreSQL and calendars agree on, as ISO 8601 writes them. */
export const isWithinReach = (written: string) => written >= "1900" && written < "9001";

/** A day as callers write it. */
export const calendarDate = z.iso.date().refine(isWithinReach, "is too far away");

const earliest = new Date("1970-01-01T00:00:00Z");
const latest = new Date("2200-01-01T00:00:00Z");

/** A point in time as callers write it, in any zone. Beyond these years neither Date nor PostgreSQL can be relied on. */
export const instant = z.iso
  .datetime({ offset: true })
  .transform((value) => new Date(value))
  .refine((value) => value >= earliest && value < latest, "is too far away");
