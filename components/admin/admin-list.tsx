import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { ListPager } from "@/components/ui/list-pager";
import type { AdminPage } from "./admin-nav";
import { Choices } from "./choices";
import { type Row, Rows } from "./rows";
import { Search } from "./search";

type AdminListProps = {
  /** Whose title, lead and empty text are shown. */
  name: Exclude<AdminPage, "findings" | "settings">;
  search?: Omit<React.ComponentProps<typeof Search>, "submitLabel">;
  choices?: React.ComponentProps<typeof Choices>["choices"];
  rows: readonly Row[];
  pager: React.ComponentProps<typeof ListPager>["pager"];
  /** What stands between the title and the list. */
  children?: React.ReactNode;
};

/** A page of admins that is a list: what it is, which part of it is looked at, its rows and the way on. */
export function AdminList({ name, search, choices = [], rows, pager, children }: AdminListProps) {
  const t = useTranslations("admin");
  return (
    <>
      <PageHeader lead={t(`${name}_lead`)} title={t(`nav_${name}`)} />
      {children}
      {search && <Search {...search} submitLabel={t("search")} />}
      {choices.length > 0 && <Choices choices={choices} label={t("filter_label")} />}
      <Rows empty={t(`${name}_empty`)} rows={rows} />
      <ListPager pager={pager} />
    </>
  );
}
