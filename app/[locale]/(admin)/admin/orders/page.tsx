import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Rows } from "@/components/admin/rows";
import { Search } from "@/components/admin/search";
import { PageHeader } from "@/components/layout/page-header";
import { OrderBadge } from "@/components/orders/order-badge";
import { DateTime } from "@/components/ui/date-time";
import { Pager } from "@/components/ui/pager";
import { Price } from "@/components/ui/price";
import { searchOrders } from "@/lib/admin/order-queries";
import { searchOrdersInput } from "@/lib/admin/schema";
import { localePath } from "@/lib/i18n/locale-path";
import { pageLocale } from "@/lib/web/page-locale";
import type { SearchParams } from "@/lib/web/read-page";
import { requireAdmin } from "@/lib/web/require-actor";
import { readList } from "../admin-list";

type Props = { params: Promise<{ locale: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "admin" });
  return { title: t("nav_orders") };
}

export default async function OrdersPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireAdmin();
  const [t, common, { items, filter, pager }] = await Promise.all([
    getTranslations({ locale, namespace: "admin" }),
    getTranslations({ locale, namespace: "common" }),
    readList({
      actor,
      locale,
      path: "/admin/orders",
      searchParams,
      input: searchOrdersInput,
      read: searchOrders,
    }),
  ]);
  return (
    <>
      <PageHeader lead={t("orders_lead")} title={t("nav_orders")} />
      <Search label={t("search_orders")} submitLabel={t("search")} value={filter.q} />
      <Rows
        empty={t("orders_empty")}
        rows={items.map((order) => ({
          id: order.id,
          title: order.title,
          href: localePath(locale, `/orders/${order.id}`),
          facts: (
            <>
              {order.number ?? t("no_number")} · {order.buyer.display_name}, {order.buyer.email} ·{" "}
              <DateTime format="short" locale={locale} value={order.created_at} />
            </>
          ),
          end: (
            <>
              <Price
                amount={order.amount}
                currency={order.currency}
                freeLabel={common("free")}
                locale={locale}
              />
              <OrderBadge order={order} />
            </>
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
