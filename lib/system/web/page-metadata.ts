import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";

interface Page {
  locale: Locale;
  /** Our own path, without language or query. */
  path: string;
  title: string;
  /** By default Aveli's own. */
  description?: string;
  /** Whether an `opengraph-image` exists below the page's path; other pages are shared with Aveli's own picture. */
  hasOwnPicture?: boolean;
  /** Whether search engines may list the page: not a step of a process, nor a personal link. */
  isListed?: boolean;
}

const picture = { type: "image/png", width: 1200, height: 630 };

/** Returns how a public page presents itself to search engines and when shared, in both languages. */
export async function pageMetadata(page: Page): Promise<Metadata> {
  const { locale, path, title, hasOwnPicture = false, isListed = true } = page;
  const t = await getTranslations({ locale, namespace: "common" });
  const description = page.description || t("brand_description");
  const url = localePath(locale, path);
  const pictureUrl = localePath(locale, hasOwnPicture ? `${path}/opengraph-image` : "/opengraph-image");
  return {
    title,
    description,
    ...(!isListed && { robots: { index: false } }),
    alternates: {
      canonical: url,
      languages: { sv: path, en: localePath("en", path), "x-default": path },
    },
    openGraph: {
      type: "website",
      siteName: "Aveli",
      locale: locale === "sv" ? "sv_SE" : "en_GB",
      url,
      title,
      description,
      images: [{ url: pictureUrl, ...picture }],
    },
  };
}
