import { z } from "zod";
import { currencies } from "@/lib/platform/money";
import { pageInput } from "@/lib/platform/pagination";
import { line, paragraphs, searchWords } from "@/lib/platform/text";
import { vatExemptions, vatFields } from "@/lib/platform/vat";

export const publicationStatuses = ["draft", "published", "archived"] as const;
export type PublicationStatus = (typeof publicationStatuses)[number];

export const offerLanguages = ["sv", "en"] as const;

/** What courses, services and seminars all show of themselves. */
export const offerShape = {
  id: z.uuid(),
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  /** Markdown. */
  description: z.string(),
  price_amount: z.int(),
  currency: z.enum(currencies),
  /** What it is held or written in. */
  language: z.enum(offerLanguages),
  vat_rate_bp: z.int(),
  /** Why the rate is 0, where that is known. */
  vat_exemption: z.enum(vatExemptions).nullable(),
  status: z.enum(publicationStatuses),
  cover_url: z.string().nullable(),
  host: z.object({
    id: z.uuid(),
    slug: z.string(),
    display_name: z.string(),
    avatar_url: z.string().nullable(),
  }),
  published_at: z.iso.datetime().nullable(),
  /** Counts the edits of what a host says of it; what is sold meanwhile is none. */
  version: z.int(),
};

export const slug = z
  .string()
  .max(140)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** How a list of them is asked for. */
export const offerListInput = {
  ...pageInput,
  q: searchWords(100).optional(),
  /** A host's slug. */
  host: slug.optional(),
};
export type OfferListInput = z.output<z.ZodObject<typeof offerListInput>>;

/** What a host says of any of them. */
export const offerFields = {
  title: line(120).min(1),
  summary: line(300).min(1),
  description: paragraphs(20_000),
  price_amount: z.int().min(0).max(100_000_000),
  currency: z.enum(currencies),
  language: z.enum(offerLanguages),
  ...vatFields,
};
export type OfferFields = z.output<z.ZodObject<typeof offerFields>>;

/** The same of one that is new, where some goes without saying. */
export const newOfferFields = {
  ...offerFields,
  description: offerFields.description.default(""),
  currency: offerFields.currency.default("SEK"),
  language: offerFields.language.default("sv"),
  vat_rate_bp: offerFields.vat_rate_bp.default(2500),
};
