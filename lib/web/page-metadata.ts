import type { Metadata } from "next";
import { localePath } from "@/lib/i18n/locale-path";
import type { Locale } from "@/lib/i18n/locales";

interface Page {
  locale: Locale;
  /** Own path without language. */
  path: string;
  title: string;
  description: string;
  /** Where an `opengraph-image` stands beside the page; the others are shared with Aveli's own picture. */
  hasOwnPicture?: boolean;
}

const pictureSize = { width: 1200, height: 630 };

/** How a public page presents itself to search engines and where it is shared, in both languages. */
export function pageMetadata({ locale, path, title, description, hasOwnPicture = false }: Page): Metadata {
  const url = localePath(locale, path);
  return {
    title,
    description,
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
      ...(hasOwnPicture ? {} : { images: [{ url: localePath(locale, "/opengraph-image"), ...pictureSize }] }),
    },
  };
}
