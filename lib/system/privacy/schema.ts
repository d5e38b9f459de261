import { z } from "zod";

export const documentNames = [
  "privacy",
  "terms",
  "gdpr",
  "cookies",
  "accessibility",
  "contact",
  "withdraw",
  "withdrawal-form",
] as const;

export type DocumentName = (typeof documentNames)[number];

/** The front matter of a legal document's file. */
export const documentHead = z.object({
  title: z.string(),
  summary: z.string(),
  version: z.coerce.number().int().positive(),
  date: z.iso.date(),
  /** Whether a lawyer has approved this version. */
  reviewed: z.stringbool(),
});

export type DocumentSection = { id: string; title: string; body: string };

/** A legal document; the preface (the text before the first heading) and the sections' bodies are Markdown. */
export type LegalDocument = z.infer<typeof documentHead> & { preface: string; sections: DocumentSection[] };

export const eraseAccountInput = z.strictObject({ password: z.string().max(200) });

export type EraseAccountInput = z.infer<typeof eraseAccountInput>;

/** All rows about a person, by table; columns are named as in the database. */
export interface DataExport {
  exported_at: string;
  tables: Record<string, Record<string, unknown>[]>;
}
