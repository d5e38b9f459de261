import { z } from "zod";
import { pageInput } from "@/lib/base/platform/pagination";

export const listBuyersInput = z.strictObject({ id: z.uuid(), ...pageInput });
export type ListBuyersInput = z.output<typeof listBuyersInput>;

export const exportBuyersInput = z.strictObject({ id: z.uuid() });
export type ExportBuyersInput = z.output<typeof exportBuyersInput>;

/** A buyer as the host sees them: never with an email address. */
export const buyerSchema = z.object({
  /** The id of the seat, booking or enrollment. */
  id: z.uuid(),
  display_name: z.string(),
  bought_at: z.iso.datetime(),
  /** The booked time, for a service. */
  starts_at: z.iso.datetime().nullable(),
  /** The number of lessons done, for a course. */
  lessons_done: z.int().nullable(),
  lesson_count: z.int().nullable(),
});
export type Buyer = z.infer<typeof buyerSchema>;
