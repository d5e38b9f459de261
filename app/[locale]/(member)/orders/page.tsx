import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { OrderList } from "@/components/orders/order-list";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { localePath } from "@/lib/base/i18n/locale-path";
import { BadCursor } from "@/lib/base/platform/errors";
import { findTimes, listOrders, listOrdersInput } from "@/lib/commerce/orders/queries";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireActor } from "@/lib/system/web/require-actor";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "orders" });
  return { title: t("list_title"), robots: { index: false } };
}

export default async function OrdersPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale, "/orders");
  const path = localePath(locale, "/orders");
  const parsed = listOrdersInput.safeParse(await searchParams);
  if (!parsed.success) redirect(path);
  const page = await listOrders(actor, parsed.data).catch((error) => {
    if (error instanceof BadCursor) redirect(path);
    throw error;
  });

  const times = await findTimes(page.items);
  const [t, courses] = await Promise.all([
    getTranslations({ locale, namespace: "orders" }),
    getTranslations({ locale, namespace: "courses" }),
  ]);
  const common = await getTranslations({ locale, namespace: "common" });
  return (
    <>
      <PageHeader
        actions={
          <ButtonLink href={localePath(locale, "/learn")} variant="secondary">
            {courses("learn_title")}
          </ButtonLink>
        }
        lead={t("list_lead")}
        title={t("list_title")}
      />
      {page.items.length > 0 ? (
        <OrderList locale={locale} orders={page.items} times={times} />
      ) : (
        <EmptyState
          action={<ButtonLink href={localePath(locale, "/seminars")}>{t("list_empty_action")}</ButtonLink>}
          title={t("list_empty_title")}
        >
          <p>{t("list_empty_text")}</p>
        </EmptyState>
      )}
      <Pager
        firstHref={parsed.data.cursor ? path : undefined}
        firstLabel={common("first_page")}
        label={common("pager_label")}
        nextHref={page.next_cursor ? `${path}?cursor=${page.next_cursor}` : undefined}
        nextLabel={common("more")}
      />
    </>
  );
}
