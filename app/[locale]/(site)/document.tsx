import type { Metadata } from "next";
import { LegalDocumentPage } from "@/components/legal/legal-document";
import { readDocument } from "@/lib/system/privacy/read-document";
import type { DocumentName } from "@/lib/system/privacy/schema";
import { pageLocale } from "@/lib/system/web/page-locale";
import { pageMetadata } from "@/lib/system/web/page-metadata";

export type Props = { params: Promise<{ locale: string }> };

/** A legal document, as the page at `/<name>`. */
export async function DocumentPage({ name, params }: Props & { name: DocumentName }) {
  const locale = await pageLocale(params);
  return <LegalDocumentPage document={await readDocument(name, locale)} locale={locale} />;
}

export function documentMetadata(name: DocumentName) {
  return async ({ params }: Props): Promise<Metadata> => {
    const locale = await pageLocale(params);
    const { title, summary } = await readDocument(name, locale);
    return pageMetadata({ locale, path: `/${name}`, title, description: summary });
  };
}
