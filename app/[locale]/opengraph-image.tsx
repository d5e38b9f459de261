import { getTranslations } from "next-intl/server";
import { shareImageSize } from "@/components/covers/share-image";
import { kindsInOrder } from "@/lib/catalogue/kinds/rules";
import { offerKinds } from "@/lib/catalogue/offers/kind";
import { pageLocale } from "@/lib/system/web/page-locale";
import { sharePicture } from "./share-picture";

export const size = shareImageSize;
export const contentType = "image/png";
export const alt = "Aveli";

export default async function Image({ params }: { params: Promise<{ locale: string }> }) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "site" });
  return sharePicture({
    seed: "aveli",
    kind: kindsInOrder[0] ?? offerKinds[0],
    picture: null,
    title: t("hero_title"),
    line: t("share_line"),
  });
}
