import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AppShell } from "@/components/layout/app-shell";
import { RetryLink } from "@/components/layout/retry-link";
import { buttonClass } from "@/components/ui/button-class";
import { localePath } from "@/lib/base/i18n/locale-path";
import { pageLocale } from "@/lib/system/web/page-locale";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "common" });
  return { title: t("away_title"), robots: { index: false } };
}

/** Sent with status 503 in place of a page that needs the database while it is away. */
export default async function UnavailablePage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "common" });
  return (
    <AppShell locale={locale}>
      <div className="mx-auto grid max-w-text justify-items-center gap-4 py-16 text-center">
        <h1 className="font-serif text-title">{t("away_title")}</h1>
        <p className="max-w-md text-balance text-ink-soft text-lg">{t("away_text")}</p>
        <p className="mt-4 flex flex-wrap justify-center gap-3">
          <RetryLink>{t("away_retry")}</RetryLink>
          <a className={buttonClass("quiet")} href={localePath(locale, "/")}>
            {t("away_home")}
          </a>
        </p>
      </div>
    </AppShell>
  );
}
