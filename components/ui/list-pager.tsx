import { useTranslations } from "next-intl";
import { Pager } from "./pager";

type ListPagerProps = { pager: { firstHref?: string; nextHref?: string } };

/** Shown below a list with more pages. */
export function ListPager({ pager }: ListPagerProps) {
  const t = useTranslations("common");
  return <Pager {...pager} firstLabel={t("first_page")} label={t("pager_label")} nextLabel={t("more")} />;
}
