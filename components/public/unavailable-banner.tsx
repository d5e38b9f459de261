import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";

/** Shown on a public page with cached data. */
export function UnavailableBanner() {
  const t = useTranslations("common");
  return (
    <div className="mb-8">
      <Banner title={t("unavailable_title")}>
        <p>{t("unavailable_text")}</p>
      </Banner>
    </div>
  );
}
