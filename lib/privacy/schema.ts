import { z } from "zod";

export const documentNames = [
  "privacy",
  "terms",
  "gdpr",
  "cookies",
  "accessibility",
  "contact",
  "withdrawal-form",
] as const;

export type DocumentName = (typeof documentNames)[number];

/** What stands at the head of a legal document's file. */
export const documentHead = z.object({
  title: z.string(),
  summary: z.string(),
  version: z.coerce.number().int().positive(),
  date: z.iso.date(),
  /** Whether a lawyer has approved this version. */
  reviewed: z.stringbool(),
});

export type DocumentSection = { id: string; title: string; body: string };

/** A legal document; its preface (what stands before the first heading) and the bodies are Markdown. */
export type LegalDocument = z.infer<typeof documentHead> & { preface: string; sections: DocumentSection[] };
