import { getTranslations } from "next-intl/server";
import { Prose } from "@/components/ui/prose";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { LegalDocument } from "@/lib/system/privacy/schema";

/** The model withdrawal form, to read and to download. */
export async function WithdrawalForm({ locale, document }: { locale: Locale; document: LegalDocument }) {
  const t = await getTranslations({ locale, namespace: "legal" });
  return (
    <div className="rounded-lg border border-line bg-surface px-5 py-6 sm:px-8">
      <Prose>{document.preface}</Prose>
      <a
        className="mt-6 inline-flex min-h-tap items-center font-semibold text-accent-ink underline underline-offset-4"
        download={t("form_file_name")}
        href={localePath(locale, "/withdraw/form")}
      >
        {t("form_download")}
      </a>
    </div>
  );
}
