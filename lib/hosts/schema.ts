import { z } from "zod";
import { courseSummarySchema } from "@/lib/courses/schema";
import { sellerSchema } from "@/lib/sellers/schema";
import { seminarSchema } from "@/lib/seminars/schema";
import { serviceSchema } from "@/lib/services/schema";

export const hostSchema = z.object({
  id: z.uuid(),
  slug: z.string(),
  display_name: z.string(),
  headline: z.string(),
  /** Plain text. */
  bio: z.string(),
  avatar_url: z.string().nullable(),
  /** Null until the host has said who they are in business. */
  seller: sellerSchema.nullable(),
  seminars: z.array(seminarSchema),
  courses: z.array(courseSummarySchema),
  services: z.array(serviceSchema),
});
export type Host = z.infer<typeof hostSchema>;

export const findHostInput = z.strictObject({ slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/) });
