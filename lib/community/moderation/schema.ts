import { z } from "zod";
import { locales } from "@/lib/base/i18n/locales";
import { pageInput } from "@/lib/base/platform/pagination";
import { emailAddress, paragraphs, searchWords } from "@/lib/base/platform/text";
import { offerKinds } from "@/lib/catalogue/offers/kind";

export const subjectKinds = [...offerKinds, "host", "review"] as const;
export type SubjectKind = (typeof subjectKinds)[number];

export const reportReasons = [
  "health_claims",
  "misleading",
  "illegal",
  "harassment",
  "rights",
  "other",
] as const;
export const reportStatuses = ["open", "decided"] as const;
export const measures = ["none", "taken_down", "suspended"] as const;
/** What a decision changes. */
export const effects = ["taken_down", "suspended", "put_back", "reopened"] as const;
export const decisionMeasures = ["none", ...effects] as const;
/** The basis of a restriction: the law, or our own terms. */
export const grounds = ["law", "terms"] as const;

const plainText = paragraphs(4000).min(1);

const ground = z.enum(grounds);

// ---------------------------------------------------------------- reports

const reportFields = {
  kind: z.enum(subjectKinds),
  subject_id: z.uuid(),
  reason: z.enum(reportReasons),
  details: plainText,
};

export const reportContentInput = z.strictObject({
  ...reportFields,
  /** The address for replies to a reporter who is not signed in. */
  email: emailAddress.optional(),
});
export type ReportContentInput = z.output<typeof reportContentInput>;

export const reportContentForm = reportContentInput.extend({
  email: z
    .literal("")
    .transform(() => undefined)
    .or(emailAddress)
    .optional(),
});

/** The publicly visible details of what a report is about. */
export interface Reportable {
  kind: SubjectKind;
  id: string;
  title: string;
}

export const receiptSchema = z.object({ id: z.uuid(), status: z.enum(reportStatuses) });
export type Receipt = z.infer<typeof receiptSchema>;

export const listReportsInput = z.strictObject({
  ...pageInput,
  status: z.enum(reportStatuses).optional(),
});
export type ListReportsInput = z.output<typeof listReportsInput>;

export const reportInput = z.strictObject({ id: z.uuid() });

export const decideReportInput = z
  .strictObject({
    id: z.uuid(),
    measure: z.enum(measures),
    /** Required with a restriction. */
    ground: ground.optional(),
    reasoning: plainText,
  })
  .refine(({ measure, ground }) => measure === "none" || ground !== undefined, {
    path: ["ground"],
    message: "is required",
  });
export type DecideReportInput = z.output<typeof decideReportInput>;

const person = z.object({ id: z.uuid(), display_name: z.string() });

export const decisionSchema = z.object({
  id: z.uuid(),
  measure: z.enum(decisionMeasures),
  ground: ground.nullable(),
  reasoning: z.string(),
  decided_by: person,
  decided_at: z.iso.datetime(),
});
export type Decision = z.infer<typeof decisionSchema>;

export const listDecisionsInput = z.strictObject({
  ...pageInput,
  /** The subject's id, be it an offer, a review or a person. */
  subject: z.uuid().optional(),
  /** The owner of the subject. */
  person: z.uuid().optional(),
});
export type ListDecisionsInput = z.output<typeof listDecisionsInput>;

export const reportSchema = z.object({
  id: z.uuid(),
  kind: z.enum(subjectKinds),
  subject_id: z.uuid(),
  /** Null if it no longer exists. */
  title: z.string().nullable(),
  /** The full text, for a review. */
  content: z.string().nullable(),
  /** The public pages that show it, its own first, without the language. */
  pages: z.array(z.string()),
  /** The owner: a host, or the author of the review. */
  host: person,
  reporter: z.object({ id: z.uuid().nullable(), email: z.string().nullable() }),
  reason: z.enum(reportReasons),
  details: z.string(),
  locale: z.enum(locales),
  status: z.enum(reportStatuses),
  decision: decisionSchema.nullable(),
  created_at: z.iso.datetime(),
});
export type Report = z.infer<typeof reportSchema>;

// ---------------------------------------------------------------- things and people

export const listAdminOffersInput = z.strictObject({
  ...pageInput,
  kind: z.enum(offerKinds).optional(),
  q: searchWords(120).min(1).optional(),
  state: z.enum(["on_view", "taken_down"]).optional(),
});
export type ListAdminOffersInput = z.output<typeof listAdminOffersInput>;

export const adminOfferInput = z.strictObject({ kind: z.enum(offerKinds), id: z.uuid() });
export type AdminOfferInput = z.output<typeof adminOfferInput>;

export const takeDownInput = z.strictObject({
  kind: z.enum(offerKinds),
  id: z.uuid(),
  ground,
  reasoning: plainText,
});
export type TakeDownInput = z.output<typeof takeDownInput>;

export const putBackInput = z.strictObject({
  kind: z.enum(offerKinds),
  id: z.uuid(),
  reasoning: plainText,
});
export type PutBackInput = z.output<typeof putBackInput>;

export const adminOfferSchema = z.object({
  kind: z.enum(offerKinds),
  id: z.uuid(),
  slug: z.string(),
  title: z.string(),
  status: z.string(),
  host: person.extend({ slug: z.string().nullable() }),
  created_at: z.iso.datetime(),
  taken_down_at: z.iso.datetime().nullable(),
});
export type AdminOffer = z.infer<typeof adminOfferSchema>;

export const adminOfferDetailsSchema = adminOfferSchema.extend({
  summary: z.string(),
  /** The latest decisions, newest first. */
  decisions: z.array(decisionSchema),
});
export type AdminOfferDetails = z.infer<typeof adminOfferDetailsSchema>;

export const suspendInput = z.strictObject({ id: z.uuid(), ground, reasoning: plainText });
export type SuspendInput = z.output<typeof suspendInput>;

export const reopenInput = z.strictObject({ id: z.uuid(), reasoning: plainText });
export type ReopenInput = z.output<typeof reopenInput>;
