import { AdminList } from "@/components/admin/admin-list";
import { Badge } from "@/components/ui/badge";
import { localePath } from "@/lib/base/i18n/locale-path";
import { offerKinds } from "@/lib/catalogue/offers/kind";
import { listAdminOffers } from "@/lib/community/moderation/offer-queries";
import { listAdminOffersInput } from "@/lib/community/moderation/schema";
import { type ListPageProps, readList } from "../read-list";
import { titleOf } from "../title-of";

export const generateMetadata = titleOf("items");

export default async function ItemsPage(props: ListPageProps) {
  const { locale, t, items, filter, choicesBy, pager } = await readList(props, {
    path: "/admin/items",
    input: listAdminOffersInput,
    read: listAdminOffers,
  });
  return (
    <AdminList
      choices={choicesBy("kind", offerKinds, (kind) => t(`kind_${kind}`), {
        name: "state",
        value: "taken_down",
        label: t("taken_down"),
      })}
      name="items"
      pager={pager}
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
      search={{
        hidden: { ...(filter.kind && { kind: filter.kind }) },
        label: t("search_items"),
        value: filter.q,
      }}
    />
  );
}
