import { getTranslations } from "next-intl/server";
import { shareImage, shareImageSize } from "@/components/covers/share-image";
import { pageLocale } from "@/lib/web/page-locale";

export const size = shareImageSize;
export const contentType = "image/png";
export const alt = "Aveli";

export default async function Image({ params }: { params: Promise<{ locale: string }> }) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "site" });
  return shareImage({
    seed: "aveli",
    kind: "seminar",
    picture: null,
    title: t("hero_title"),
    line: t("share_line"),
  });
}
