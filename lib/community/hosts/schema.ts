import { z } from "zod";
import { pageInput } from "@/lib/base/platform/pagination";
import { paragraphs } from "@/lib/base/platform/text";
import { courseSummarySchema } from "@/lib/catalogue/courses/schema";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import { passSchema } from "@/lib/catalogue/passes/schema";
import { seminarSchema } from "@/lib/catalogue/seminars/schema";
import { serviceSchema } from "@/lib/catalogue/services/schema";
import { sellerSchema } from "@/lib/commerce/sellers/schema";

export const hostSchema = z.object({
  id: z.uuid(),
  slug: z.string(),
  display_name: z.string(),
  headline: z.string(),
  /** Plain text. */
  bio: z.string(),
  avatar_url: z.string().nullable(),
  /** Null until the host has entered their business details. */
  seller: sellerSchema.nullable(),
  seminars: z.array(seminarSchema),
  series: z.array(passSchema),
  courses: z.array(courseSummarySchema),
  services: z.array(serviceSchema),
});
export type Host = z.infer<typeof hostSchema>;

export const findHostInput = z.strictObject({ slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/) });

// ---------------------------------------------------------------- becoming one

export const applicationStatuses = ["pending", "approved", "refused"] as const;

const link = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(300);

const links = z.array(link).max(5);

const fields = {
  /** What the applicant wants to teach. */
  teaches: paragraphs(2000).min(1),
  /** The applicant's qualifications. */
  about: paragraphs(4000).min(1),
};

export const applyAsHostInput = z.strictObject({
  ...fields,
  links: links.default([]),
  accept_terms: z.literal(true),
});
export type ApplyAsHostInput = z.output<typeof applyAsHostInput>;

/** As sent by the profile form: one link on each line. */
export const applyAsHostForm = z.strictObject({
  ...fields,
  links: z
    .string()
    .transform((written) =>
      written
        .split(/\s+/)
        .filter(Boolean)
        .map((address) => (/^https?:/i.test(address) ? address : `https://${address}`)),
    )
    .pipe(links),
  accept_terms: z.literal("on").transform(() => true as const),
});

export const listOwnApplicationsInput = z.strictObject(pageInput);
export const listApplicationsInput = z.strictObject({
  ...pageInput,
  status: z.enum(applicationStatuses).optional(),
});
export type ListApplicationsInput = z.output<typeof listApplicationsInput>;

export const applicationInput = z.strictObject({ id: z.uuid() });
export type ApplicationInput = z.output<typeof applicationInput>;

export const decideApplicationInput = z
  .strictObject({
    id: z.uuid(),
    decision: z.enum(["approve", "refuse"]),
    /** The message to the applicant; required with a refusal. */
    reason: paragraphs(2000).min(1).optional(),
  })
  .refine(({ decision, reason }) => (decision === "refuse") === (reason !== undefined), {
    path: ["reason"],
    message: "beside a refusal",
  });
export type DecideApplicationInput = z.output<typeof decideApplicationInput>;

export const hostApplicationSchema = z.object({
  id: z.uuid(),
  teaches: z.string(),
  about: z.string(),
  links: z.array(z.string()),
  status: z.enum(applicationStatuses),
  /** The reason for a refusal. */
  reason: z.string().nullable(),
  created_at: z.iso.datetime(),
  decided_at: z.iso.datetime().nullable(),
});
export type HostApplication = z.infer<typeof hostApplicationSchema>;

/** As the deciding admins see it. */
export const receivedApplicationSchema = hostApplicationSchema.extend({
  applicant: z.object({
    id: z.uuid(),
    display_name: z.string(),
    email: z.string(),
    is_email_verified: z.boolean(),
    member_since: z.iso.datetime(),
  }),
  decided_by: z.object({ id: z.uuid(), display_name: z.string() }).nullable(),
});
export type ReceivedApplication = z.infer<typeof receivedApplicationSchema>;

/** The steps that a new host has left before selling, derived from the current data. */
export interface Onboarding {
  hasProfile: boolean;
  hasSeller: boolean;
  canBePaid: boolean;
  /** The latest draft, to continue with. */
  draft: { kind: OfferKind; id: string } | null;
  hasPublished: boolean;
}
