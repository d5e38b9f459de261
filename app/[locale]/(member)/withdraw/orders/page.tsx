import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { ListPager } from "@/components/ui/list-pager";
import { localePath } from "@/lib/base/i18n/locale-path";
import { formatMoney } from "@/lib/base/platform/money";
import { type CancellableOrder, listCancellable } from "@/lib/commerce/orders/withdrawal-queries";
import { pageLocale } from "@/lib/system/web/page-locale";
import { readPage, type SearchParams } from "@/lib/system/web/read-page";
import { requireActor } from "@/lib/system/web/require-actor";

type Props = { params: Promise<{ locale: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "orders" });
  return { title: t("withdraw_list_title"), robots: { index: false } };
}

/** The first step for a signed-in buyer: choosing the order. */
export default async function WithdrawableOrdersPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale, "/withdraw/orders");
  const [t, { page, pager }] = await Promise.all([
    getTranslations({ locale, namespace: "orders" }),
    readPage({
      path: localePath(locale, "/withdraw/orders"),
      searchParams,
      read: (cursor) => listCancellable(actor, new Date(), { limit: 100, cursor }),
    }),
  ]);
  const figures = ({ currency, cancellation }: CancellableOrder) =>
    cancellation.reason !== null &&
    t.rich("withdraw_list_back", {
      amount: formatMoney({ amount: cancellation.amount, currency }, locale),
      until: () => <DateTime format="short" locale={locale} value={cancellation.until} />,
    });
  return (
    <>
      <PageHeader lead={t("withdraw_list_lead")} title={t("withdraw_list_title")} />
      {page.items.length === 0 && (
        <EmptyState title={t("withdraw_list_empty")}>{t("withdraw_list_empty_text")}</EmptyState>
      )}
      <ul className="border-line border-t">
        {page.items.map((order) => (
          <li className="border-line border-b py-4" key={order.id}>
            <Link
              className="font-serif text-xl text-accent-ink underline underline-offset-4"
              href={localePath(locale, `/orders/${order.id}#angra`)}
            >
              {order.title}
            </Link>
            <p className="text-ink-soft">{figures(order)}</p>
          </li>
        ))}
      </ul>
      <ListPager pager={pager} />
    </>
  );
}
