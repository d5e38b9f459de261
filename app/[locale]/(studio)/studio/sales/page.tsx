import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { BecomeHost } from "@/components/studio/become-host";
import { EntryList } from "@/components/studio/entry-list";
import { MonthPicker } from "@/components/studio/month-picker";
import { SalesFiles } from "@/components/studio/sales-files";
import { SalesSummary } from "@/components/studio/sales-summary";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { localePath } from "@/lib/base/i18n/locale-path";
import { BadCursor } from "@/lib/base/platform/errors";
import { findSales, listSalesEntries, listSalesMonths } from "@/lib/commerce/sales/queries";
import { leftOutOf, monthOf } from "@/lib/commerce/sales/rules";
import { salesPageInput } from "@/lib/commerce/sales/schema";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireActor } from "@/lib/system/web/require-actor";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "sales" });
  return { title: t("title") };
}

export default async function SalesPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale, "/studio/sales");
  if (actor.role === "member") return <BecomeHost locale={locale} />;

  const path = localePath(locale, "/studio/sales");
  const parsed = salesPageInput.safeParse(await searchParams);
  if (!parsed.success) redirect(path);
  const month = parsed.data.month ?? monthOf(new Date());
  const [months, sales, page] = await Promise.all([
    listSalesMonths(actor, new Date()),
    findSales(actor, { month }),
    listSalesEntries(actor, { ...parsed.data, month }).catch((error) => {
      if (error instanceof BadCursor) redirect(`${path}?month=${month}`);
      throw error;
    }),
  ]);
  const t = await getTranslations({ locale, namespace: "sales" });
  const common = await getTranslations({ locale, namespace: "common" });
  const toPayouts = (
    <ButtonLink href={localePath(locale, "/studio/payouts")} variant="secondary">
      {t("to_payouts")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader actions={toPayouts} lead={t("lead")} title={t("title")} />
      <MonthPicker action={path} chosen={month} locale={locale} months={months} />
      {sales.length === 0 ? (
        <EmptyState title={t("empty_title")}>
          <p>{t("empty_text")}</p>
        </EmptyState>
      ) : (
        <>
          {sales.map((one) => (
            <SalesSummary key={one.currency} locale={locale} sales={one} />
          ))}
          <SalesFiles leftOut={leftOutOf(sales)} month={month} />
          <EntryList entries={page.items} locale={locale} />
          <Pager
            firstHref={parsed.data.cursor ? `${path}?month=${month}` : undefined}
            firstLabel={common("first_page")}
            label={t("list_label")}
            nextHref={page.next_cursor ? `${path}?month=${month}&cursor=${page.next_cursor}` : undefined}
            nextLabel={common("more")}
          />
        </>
      )}
    </>
  );
}
