import type { Metadata } from "next";
import { LegalDocumentPage } from "@/components/legal/legal-document";
import { localePath } from "@/lib/i18n/locale-path";
import { readDocument } from "@/lib/privacy/documents";
import type { DocumentName } from "@/lib/privacy/schema";
import { pageLocale } from "@/lib/web/page-locale";

export type Props = { params: Promise<{ locale: string }> };

/** A legal document as the page at `/<name>`. */
export async function DocumentPage({ name, params }: Props & { name: DocumentName }) {
  const locale = await pageLocale(params);
  return <LegalDocumentPage document={await readDocument(name, locale)} locale={locale} />;
}

export function documentMetadata(name: DocumentName) {
  return async ({ params }: Props): Promise<Metadata> => {
    const locale = await pageLocale(params);
    const { title, summary } = await readDocument(name, locale);
    const path = `/${name}`;
    return {
      title,
      description: summary,
      alternates: {
        canonical: localePath(locale, path),
        languages: { sv: path, en: localePath("en", path), "x-default": path },
      },
    };
  };
}
