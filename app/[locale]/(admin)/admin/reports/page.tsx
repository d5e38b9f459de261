import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Choices } from "@/components/admin/choices";
import { Rows } from "@/components/admin/rows";
import { PageHeader } from "@/components/layout/page-header";
import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { Pager } from "@/components/ui/pager";
import { localePath } from "@/lib/i18n/locale-path";
import { listReports } from "@/lib/moderation/report-queries";
import { listReportsInput, reportStatuses } from "@/lib/moderation/schema";
import { pageLocale } from "@/lib/web/page-locale";
import type { SearchParams } from "@/lib/web/read-page";
import { requireAdmin } from "@/lib/web/require-actor";
import { readList } from "../admin-list";

type Props = { params: Promise<{ locale: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "admin" });
  return { title: t("nav_reports") };
}

export default async function ReportsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireAdmin();
  const [t, common, reasons, { items, filter, at, pager }] = await Promise.all([
    getTranslations({ locale, namespace: "admin" }),
    getTranslations({ locale, namespace: "common" }),
    getTranslations({ locale, namespace: "reports" }),
    readList({
      actor,
      locale,
      path: "/admin/reports",
      searchParams,
      input: listReportsInput,
      read: listReports,
    }),
  ]);
  return (
    <>
      <PageHeader lead={t("reports_lead")} title={t("nav_reports")} />
      <Choices
        choices={[
          { href: at({}), label: t("all"), isCurrent: !filter.status },
          ...reportStatuses.map((status) => ({
            href: at({ status }),
            label: t(`report_${status}`),
            isCurrent: filter.status === status,
          })),
        ]}
        label={t("filter_label")}
      />
      <Rows
        empty={t("reports_empty")}
        rows={items.map((report) => ({
          id: report.id,
          title: report.title ?? t("gone"),
          href: localePath(locale, `/admin/reports/${report.id}`),
          facts: (
            <>
              {t(`kind_${report.kind}`)} · {reasons(`reason_${report.reason}`)} ·{" "}
              <DateTime format="short" locale={locale} value={report.created_at} />
            </>
          ),
          end: (
            <Badge tone={report.status === "open" ? "notice" : "neutral"}>
              {t(`report_${report.status}`)}
            </Badge>
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
