import { getTranslations } from "next-intl/server";
import { Prose } from "@/components/ui/prose";
import type { Locale } from "@/lib/i18n/locales";
import type { LegalDocument } from "@/lib/privacy/schema";

/** The model form, to read and to take home: the file lies in the link itself and needs no server. */
export async function WithdrawalForm({ locale, document }: { locale: Locale; document: LegalDocument }) {
  const t = await getTranslations({ locale, namespace: "legal" });
  return (
    <div className="rounded-lg border border-line bg-surface px-5 py-6 sm:px-8">
      <Prose>{document.preface}</Prose>
      <a
        className="mt-6 inline-flex min-h-tap items-center font-semibold text-accent-ink underline underline-offset-4"
        download={t("form_file_name")}
        href={`data:text/plain;charset=utf-8,${encodeURIComponent(plainText(document))}`}
      >
        {t("form_download")}
      </a>
    </div>
  );
}

function plainText({ title, preface }: LegalDocument): string {
  const text = preface
    .replace(/\[([^\]]+)\]\([^)]+\)/g, "$1")
    .replace(/\*\*/g, "")
    .replace(/\\\*/g, "*")
    .replace(/^- /gm, "\n");
  return `${title}\n\n${text}\n`;
}
