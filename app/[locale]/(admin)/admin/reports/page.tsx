import { getTranslations } from "next-intl/server";
import { AdminList } from "@/components/admin/admin-list";
import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { localePath } from "@/lib/base/i18n/locale-path";
import { listReports } from "@/lib/community/moderation/report-queries";
import { listReportsInput, reportStatuses } from "@/lib/community/moderation/schema";
import { type ListPageProps, readList } from "../read-list";
import { titleOf } from "../title-of";

export const generateMetadata = titleOf("reports");

export default async function ReportsPage(props: ListPageProps) {
  const { locale, t, items, choicesBy, pager } = await readList(props, {
    path: "/admin/reports",
    input: listReportsInput,
    read: listReports,
  });
  const reasons = await getTranslations({ locale, namespace: "reports" });
  return (
    <AdminList
      choices={choicesBy("status", reportStatuses, (status) => t(`report_${status}`))}
      name="reports"
      pager={pager}
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
          <Badge tone={report.status === "open" ? "notice" : "neutral"}>{t(`report_${report.status}`)}</Badge>
        ),
      }))}
    />
  );
}
