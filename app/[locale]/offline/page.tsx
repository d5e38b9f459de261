import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Mark } from "@/components/layout/mark";
import { buttonClass } from "@/components/ui/button-class";
import { localePath } from "@/lib/base/i18n/locale-path";
import { pageLocale } from "@/lib/system/web/page-locale";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "pwa" });
  return { title: t("offline_title"), robots: { index: false } };
}

/** Shown by the service worker if a page cannot be loaded from the network. */
export default async function OfflinePage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "pwa" });
  return (
    <main
      className="mx-auto grid min-h-dvh max-w-text content-center justify-items-center px-6 py-16 text-center"
      id="main"
    >
      <Mark gradient size={72} />
      <h1 className="mt-8 font-serif text-title">{t("offline_title")}</h1>
      <p className="mt-3 text-balance text-ink-soft">{t("offline_text")}</p>
      <p className="mt-8 flex flex-wrap justify-center gap-3">
        {/* biome-ignore lint/a11y/useValidAnchor: an empty address is that of the page that was asked for. */}
        <a className={buttonClass("primary")} href="">
          {t("offline_retry")}
        </a>
        <a className={buttonClass("quiet")} href={localePath(locale, "/")}>
          {t("offline_home")}
        </a>
      </p>
    </main>
  );
}
