import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Locale } from "@/lib/base/i18n/locales";
import { findCompany } from "@/lib/base/platform/company";
import { fillIn } from "./rules";
import { type DocumentName, type DocumentSection, documentHead, type LegalDocument } from "./schema";

/**
 * Reads a document from its file, so that the legal pages, which are rendered at their first visit, need no database.
 */
export async function readDocument(name: DocumentName, locale: Locale): Promise<LegalDocument> {
  const folder = path.join(process.cwd(), "lib/system/privacy/documents");
  const source = await readFile(path.join(folder, `${name}.${locale}.md`), "utf8");
  return parseDocument(fillIn(source, { ...findCompany() }));
}

function parseDocument(source: string): LegalDocument {
  const [, head = "", text = ""] = source.split(/^---\n/m);
  const fields = head
    .trim()
    .split("\n")
    .map((line) => line.split(/:\s*(.*)/, 2));
  const [preface = "", ...sections] = text.split(/^## /m);
  return {
    ...documentHead.parse(Object.fromEntries(fields)),
    preface: preface.trim(),
    sections: sections.map(parseSection),
  };
}

function parseSection(source: string): DocumentSection {
  const [title = "", ...body] = source.split("\n");
  return { id: anchor(title), title, body: body.join("\n").trim() };
}

function anchor(title: string): string {
  const letters = title
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "");
  return letters.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}
