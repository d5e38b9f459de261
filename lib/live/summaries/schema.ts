import { z } from "zod";

export const summaryInput = z.strictObject({ id: z.uuid() });
export type SummaryInput = z.output<typeof summaryInput>;

/** A seat holder as those who led the seminar see them afterwards: never with an email address. */
export const attendedSchema = z.object({
  user: z.object({ id: z.uuid(), display_name: z.string(), avatar_url: z.string().nullable() }),
  /** When they first came; null if they never did. */
  came_at: z.iso.datetime().nullable(),
  left_at: z.iso.datetime().nullable(),
  /** The total time in the room over all visits; two devices at once count once. */
  stayed_seconds: z.int(),
  /** When they first raised a hand. */
  asked_to_speak_at: z.iso.datetime().nullable(),
  was_removed: z.boolean(),
});
export type Attended = z.infer<typeof attendedSchema>;

export const summarySchema = z.object({
  seminar: z.object({ id: z.uuid(), slug: z.string(), title: z.string(), starts_at: z.iso.datetime() }),
  /** When the room was opened. */
  opened_at: z.iso.datetime().nullable(),
  closed_at: z.iso.datetime().nullable(),
  seats: z.int(),
  came: z.int(),
  missed: z.int(),
  /** False if attendance was not recorded, so that nothing can be said about who came. */
  is_presence_known: z.boolean(),
  /** Longest stay first. */
  people: z.array(attendedSchema),
});
export type Summary = z.infer<typeof summarySchema>;
