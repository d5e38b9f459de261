import { z } from "zod";
import { pageInput } from "@/lib/platform/pagination";

export const listBuyersInput = z.strictObject({ id: z.uuid(), ...pageInput });
export type ListBuyersInput = z.output<typeof listBuyersInput>;

export const exportBuyersInput = z.strictObject({ id: z.uuid() });
export type ExportBuyersInput = z.output<typeof exportBuyersInput>;

/** Someone who has what a host sells, as the host sees them: never an e-mail address. */
export const buyerSchema = z.object({
  /** Of what they hold. */
  id: z.uuid(),
  display_name: z.string(),
  bought_at: z.iso.datetime(),
  /** Of a service: the time that is booked. */
  starts_at: z.iso.datetime().nullable(),
  /** Of a course: how many of its lessons they have done. */
  lessons_done: z.int().nullable(),
  lesson_count: z.int().nullable(),
});
export type Buyer = z.infer<typeof buyerSchema>;
