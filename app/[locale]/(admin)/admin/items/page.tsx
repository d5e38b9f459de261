import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Choices } from "@/components/admin/choices";
import { Rows } from "@/components/admin/rows";
import { Search } from "@/components/admin/search";
import { PageHeader } from "@/components/layout/page-header";
import { Badge } from "@/components/ui/badge";
import { Pager } from "@/components/ui/pager";
import { localePath } from "@/lib/i18n/locale-path";
import { listItems } from "@/lib/moderation/item-queries";
import { listItemsInput } from "@/lib/moderation/schema";
import { offerKinds } from "@/lib/offers/kind";
import { pageLocale } from "@/lib/web/page-locale";
import type { SearchParams } from "@/lib/web/read-page";
import { requireAdmin } from "@/lib/web/require-actor";
import { readList } from "../admin-list";

type Props = { params: Promise<{ locale: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "admin" });
  return { title: t("nav_items") };
}

export default async function ItemsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireAdmin();
  const [t, common, { items, filter, at, pager }] = await Promise.all([
    getTranslations({ locale, namespace: "admin" }),
    getTranslations({ locale, namespace: "common" }),
    readList({ actor, locale, path: "/admin/items", searchParams, input: listItemsInput, read: listItems }),
  ]);
  return (
    <>
      <PageHeader lead={t("items_lead")} title={t("nav_items")} />
      <Search
        hidden={{ ...(filter.kind && { kind: filter.kind }) }}
        label={t("search_items")}
        submitLabel={t("search")}
        value={filter.q}
      />
      <Choices
        choices={[
          {
            href: at({ ...(filter.q && { q: filter.q }) }),
            label: t("all"),
            isCurrent: !filter.kind && !filter.state,
          },
          ...offerKinds.map((kind) => ({
            href: at({ ...(filter.q && { q: filter.q }), kind }),
            label: t(`kind_${kind}`),
            isCurrent: filter.kind === kind,
          })),
          {
            href: at({ state: "taken_down" }),
            label: t("taken_down"),
            isCurrent: filter.state === "taken_down",
          },
        ]}
        label={t("filter_label")}
      />
      <Rows
        empty={t("items_empty")}
        rows={items.map((item) => ({
          id: item.id,
          title: item.title,
          href: localePath(locale, `/admin/items/${item.kind}/${item.id}`),
          facts: `${t(`kind_${item.kind}`)} · ${item.host.display_name}`,
          end: item.taken_down_at ? (
            <Badge tone="danger">{t("taken_down")}</Badge>
          ) : (
            <Badge>{t(`item_status.${item.status as "draft"}`)}</Badge>
          ),
        }))}
      />
      <Pager
        {...pager}
        firstLabel={common("first_page")}
        label={common("pager_label")}
        nextLabel={common("more")}
      />
    </>
  );
}
