import { getTranslations } from "next-intl/server";
import { AdminList } from "@/components/admin/admin-list";
import { OrderBadge } from "@/components/orders/order-badge";
import { DateTime } from "@/components/ui/date-time";
import { Price } from "@/components/ui/price";
import { localePath } from "@/lib/base/i18n/locale-path";
import { searchOrders } from "@/lib/system/admin/order-queries";
import { searchOrdersInput } from "@/lib/system/admin/schema";
import { type ListPageProps, readList } from "../read-list";
import { titleOf } from "../title-of";

export const generateMetadata = titleOf("orders");

export default async function OrdersPage(props: ListPageProps) {
  const { locale, t, items, filter, pager } = await readList(props, {
    path: "/admin/orders",
    input: searchOrdersInput,
    read: searchOrders,
  });
  const common = await getTranslations({ locale, namespace: "common" });
  return (
    <AdminList
      name="orders"
      pager={pager}
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
      search={{ label: t("search_orders"), value: filter.q }}
    />
  );
}
