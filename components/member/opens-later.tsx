import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";

/** For a buyer who kept the right of withdrawal: when the lessons open, and why not now. */
export function OpensLater({ opensAt }: { opensAt: Date }) {
  const t = useTranslations("courses");
  return (
    <Banner title={t("opens_title", { date: opensAt })}>
      <p>{t("opens_text")}</p>
    </Banner>
  );
}
