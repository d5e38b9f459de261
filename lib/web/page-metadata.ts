import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { localePath } from "@/lib/i18n/locale-path";
import type { Locale } from "@/lib/i18n/locales";

interface Page {
  locale: Locale;
  /** Own path without language, and without what is asked for. */
  path: string;
  title: string;
  /** Without one, Aveli's own. */
  description?: string;
  /** Where an `opengraph-image` lies under the page's path; the others are shared with Aveli's own picture. */
  hasOwnPicture?: boolean;
  /** Whether it stands there by itself, for search engines to show: not a step of something, nor somebody's link. */
  isListed?: boolean;
}

const picture = { type: "image/png", width: 1200, height: 630 };

/** How a public page presents itself to search engines and where it is shared, in both languages. */
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
