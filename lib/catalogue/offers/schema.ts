import { z } from "zod";
import { currencies } from "@/lib/base/platform/money";
import { pageInput } from "@/lib/base/platform/pagination";
import { line, paragraphs, searchWords } from "@/lib/base/platform/text";
import { vatFields } from "@/lib/base/platform/vat";
import { vatExemptions } from "@/lib/base/platform/vat-choices";
import { offerLanguages } from "./choice-rules";

export const publicationStatuses = ["draft", "published", "archived"] as const;
export type PublicationStatus = (typeof publicationStatuses)[number];

/** The fields that courses, services and seminars all show. */
export const offerShape = {
  id: z.uuid(),
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  /** Markdown. */
  description: z.string(),
  price_amount: z.int(),
  currency: z.enum(currencies),
  /** The language in which it is held or written. */
  language: z.enum(offerLanguages),
  vat_rate_bp: z.int(),
  /** The reason for a rate of 0, where it is known. */
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
  /** Incremented by each of the host's edits; sales do not change it. */
  version: z.int(),
};

export const slug = z
  .string()
  .max(140)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** The parameters of a list. */
export const offerListInput = {
  ...pageInput,
  q: searchWords(100).optional(),
  /** A host's slug. */
  host: slug.optional(),
};
export type OfferListInput = z.output<z.ZodObject<typeof offerListInput>>;

export const listOffersInput = z.strictObject(offerListInput);

export const findOfferInput = z.strictObject({ id: z.uuid().or(slug) });

export const offerInput = z.strictObject({ id: z.uuid() });
export type OfferInput = z.output<typeof offerInput>;

/** Two separate statements: that it shall begin now, and that the right of withdrawal is thereby lost. */
export const immediateStart = z.strictObject({ start_now: z.literal(true), right_lost: z.literal(true) });

/** The fields that a host sets for any kind. */
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

/** Fields that are left out stay as they are. */
export type OfferChange = Partial<OfferFields> & { id: string };

/** The same for a new offer, with defaults. */
export const newOfferFields = {
  ...offerFields,
  description: offerFields.description.default(""),
  currency: offerFields.currency.default("SEK"),
  language: offerFields.language.default("sv"),
  vat_rate_bp: offerFields.vat_rate_bp.default(2500),
};
