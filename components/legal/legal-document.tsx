import { getTranslations } from "next-intl/server";
import { Prose } from "@/components/ui/prose";
import type { Locale } from "@/lib/base/i18n/locales";
import { languageTag } from "@/lib/base/platform/time";
import type { LegalDocument } from "@/lib/system/privacy/schema";
import { TableOfContents } from "./table-of-contents";

type Props = {
  locale: Locale;
  document: LegalDocument;
  /** Actions on this page, before the text. */
  children?: React.ReactNode;
  appendix?: Appendix;
};

type Appendix = { id: string; title: string; content: React.ReactNode };

export async function LegalDocumentPage({ locale, document, children, appendix }: Props) {
  const t = await getTranslations({ locale, namespace: "legal" });
  const date = new Intl.DateTimeFormat(languageTag(locale), { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(document.date),
  );
  const headings = appendix ? [...document.sections, appendix] : document.sections;

  return (
    <main className="mx-auto max-w-page px-5 pt-10 pb-20 sm:px-8 sm:pt-16" id="main">
      <header className="max-w-text">
        <h1 className="font-serif text-title">{document.title}</h1>
        <p className="mt-3 text-lg text-ink-soft">{document.summary}</p>
        <p className="mt-4 text-sm text-ink-faint">{t("version", { version: document.version, date })}</p>
        {!document.reviewed && (
          <p className="mt-6 rounded-lg bg-notice-soft px-5 py-4 text-notice-ink">
            <strong className="font-semibold">{t("awaiting_review_title")}</strong>{" "}
            {t("awaiting_review_text")}
          </p>
        )}
      </header>
      {children && <div className="mt-10 max-w-text">{children}</div>}

      <div className="mt-10 gap-16 lg:grid lg:grid-cols-[minmax(0,40rem)_1fr]">
        <div className="lg:order-last">
          <TableOfContents headings={headings} label={t("contents")} />
        </div>
        <div className="mt-10 lg:mt-0">
          {document.preface && <Prose>{document.preface}</Prose>}
          {document.sections.map(({ id, title, body }) => (
            <LegalSection id={id} key={id} title={title}>
              <Prose>{body}</Prose>
            </LegalSection>
          ))}
          {appendix && (
            <LegalSection id={appendix.id} title={appendix.title}>
              {appendix.content}
            </LegalSection>
          )}
        </div>
      </div>
    </main>
  );
}

function LegalSection({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  const headingId = `${id}-title`;
  return (
    <section aria-labelledby={headingId} className="mt-12 scroll-mt-20 first:mt-0" id={id}>
      <h2 className="mb-4 font-serif text-heading" id={headingId}>
        {title}
      </h2>
      {children}
    </section>
  );
}
