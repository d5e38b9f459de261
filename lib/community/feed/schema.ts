import { z } from "zod";
import { pageInput } from "@/lib/base/platform/pagination";
import { announcements, type OfferKind, offerKinds, tableOf } from "@/lib/catalogue/offers/kind";

export const feedInput = z.strictObject(pageInput);
export type FeedInput = z.output<typeof feedInput>;

export const activityTypes = [
  ...Object.values(announcements),
  "seminar_live",
  "seminar_ended",
  "replay_published",
  "order_paid",
  "host_joined",
  "review_written",
] as const;

export const feedEntry = z.object({
  id: z.uuid(),
  activity_type: z.enum(activityTypes),
  actor: z.object({ id: z.uuid(), display_name: z.string(), avatar_url: z.string().nullable() }).nullable(),
  subject_table: z.enum([...offerKinds.map((kind) => tableOf(kind)), "orders", "users"]),
  subject_id: z.uuid(),
  summary: z.string(),
  metadata: z.record(z.string(), z.unknown()),
  occurred_at: z.iso.datetime(),
});
export type FeedEntry = z.infer<typeof feedEntry>;

/** A scheduled event that a person attends or leads. */
export interface Appointment {
  kind: OfferKind;
  id: string;
  /** The slug of the seminar or service. */
  slug: string;
  title: string;
  starts_at: string;
  ends_at: string;
  is_live: boolean;
  is_host: boolean;
  /** The host; for the host of a booking, the buyer; null for the host of a seminar. */
  with_name: string | null;
  /** The order that a guest bought it with. */
  order_id: string | null;
}
