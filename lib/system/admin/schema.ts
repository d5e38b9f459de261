import { z } from "zod";
import { pageInput } from "@/lib/base/platform/pagination";
import { eventProviders } from "@/lib/base/platform/providers";
import { searchWords } from "@/lib/base/platform/text";
import { orderSchema } from "@/lib/commerce/orders/schema";
import { decisionSchema } from "@/lib/community/moderation/schema";
import { roles } from "@/lib/people/identity/actor";

const role = z.enum(roles);
const written = searchWords(254).min(1);

export const listPeopleInput = z.strictObject({
  ...pageInput,
  /** Part of a name or of an email address. */
  q: written.optional(),
  role: role.optional(),
  suspended: z.literal("true").optional(),
});
export type ListPeopleInput = z.output<typeof listPeopleInput>;

export const personInput = z.strictObject({ id: z.uuid() });

export const adminPersonSchema = z.object({
  id: z.uuid(),
  display_name: z.string(),
  email: z.string(),
  role,
  slug: z.string().nullable(),
  created_at: z.iso.datetime(),
  suspended_at: z.iso.datetime().nullable(),
});
export type AdminPerson = z.infer<typeof adminPersonSchema>;

export const adminPersonDetailsSchema = adminPersonSchema.extend({
  is_email_verified: z.boolean(),
  locale: z.string(),
  sessions: z.int(),
  last_seen_at: z.iso.datetime().nullable(),
  orders: z.int(),
  items: z.int(),
  /** What buyers have paid a suspended host for and not yet received. */
  upcoming: z.array(
    z.object({ id: z.uuid(), title: z.string(), starts_at: z.iso.datetime(), seats: z.int() }),
  ),
  decisions: z.array(decisionSchema),
});
export type AdminPersonDetails = z.infer<typeof adminPersonDetailsSchema>;

// ---------------------------------------------------------------- orders

export const searchOrdersInput = z.strictObject({
  ...pageInput,
  /** An order number or its beginning, or part of the buyer's email address. */
  q: written.optional(),
  buyer: z.uuid().optional(),
});
export type SearchOrdersInput = z.output<typeof searchOrdersInput>;

export const foundOrderSchema = orderSchema.extend({
  buyer: z.object({ id: z.uuid(), display_name: z.string(), email: z.string() }),
});
export type FoundOrder = z.infer<typeof foundOrderSchema>;

// ---------------------------------------------------------------- events

export const eventStatuses = ["parked", "received", "processed", "ignored"] as const;

export const listEventsInput = z.strictObject({ ...pageInput, status: z.enum(eventStatuses).optional() });
export type ListEventsInput = z.output<typeof listEventsInput>;

export const eventInput = z.strictObject({
  provider: z.enum(eventProviders),
  event_id: z.string().regex(/^[!-~]{1,255}$/),
});
export type EventInput = z.output<typeof eventInput>;

/** Without the personal data in the payload. */
export const inboxEventSchema = z.object({
  provider: z.enum(eventProviders),
  event_id: z.string(),
  type: z.string(),
  status: z.enum(eventStatuses),
  attempts: z.int(),
  deliveries: z.int(),
  last_error: z.string().nullable(),
  received_at: z.iso.datetime(),
  processed_at: z.iso.datetime().nullable(),
});
export type InboxEvent = z.infer<typeof inboxEventSchema>;

// ---------------------------------------------------------------- the log, the doctor and what waits

export const listAuditInput = z.strictObject({
  ...pageInput,
  /** Part of an action's name. */
  action: written.optional(),
  actor: z.uuid().optional(),
  subject: z.uuid().optional(),
});
export type ListAuditInput = z.output<typeof listAuditInput>;

export const auditEntrySchema = z.object({
  id: z.uuid(),
  actor: z.object({ id: z.uuid(), display_name: z.string() }).nullable(),
  action: z.string(),
  subject_table: z.string(),
  subject_id: z.uuid(),
  details: z.record(z.string(), z.unknown()),
  occurred_at: z.iso.datetime(),
});
export type AuditLogEntry = z.infer<typeof auditEntrySchema>;

const findings = z.array(z.object({ name: z.string(), count: z.int(), examples: z.array(z.string()) }));
export const examinationSchema = z.object({ examined_at: z.iso.datetime().nullable(), findings });
export type Examination = z.infer<typeof examinationSchema>;

export const overviewSchema = z.object({
  /** The number of each that waits for an admin. */
  applications: z.int(),
  reports: z.int(),
  events: z.int(),
  findings: z.int(),
});
export type Overview = z.infer<typeof overviewSchema>;
