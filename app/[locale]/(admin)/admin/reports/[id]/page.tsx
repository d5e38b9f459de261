import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DecisionList } from "@/components/admin/decision-list";
import { Facts } from "@/components/admin/facts";
import { PlainForm } from "@/components/forms/plain-form";
import { PageHeader } from "@/components/layout/page-header";
import { TwoColumn } from "@/components/layout/two-column";
import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { localePath } from "@/lib/base/i18n/locale-path";
import { findReport } from "@/lib/community/moderation/report-queries";
import { grounds, measures, type Report, reportInput } from "@/lib/community/moderation/schema";
import { notFoundOnMissing } from "@/lib/system/web/not-found-on-missing";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireAdmin } from "@/lib/system/web/require-actor";
import { decide } from "../actions";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "admin" });
  return { title: t("report_title") };
}

export default async function ReportPage({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireAdmin();
  const parsed = reportInput.safeParse({ id: (await params).id });
  if (!parsed.success) notFound();
  const report = await notFoundOnMissing(findReport(actor, parsed.data));
  const [t, reasons] = await Promise.all([
    getTranslations({ locale, namespace: "admin" }),
    getTranslations({ locale, namespace: "reports" }),
  ]);
  const link = (own: string, words: React.ReactNode) => (
    <Link className="text-accent-ink underline underline-offset-4" href={localePath(locale, own)} key={own}>
      {words}
    </Link>
  );
  return (
    <>
      <PageHeader
        lead={
          <Badge tone={report.status === "open" ? "notice" : "neutral"}>{t(`report_${report.status}`)}</Badge>
        }
        title={t("report_about", { title: report.title ?? t("gone") })}
      />
      <TwoColumn
        aside={
          <Facts
            facts={[
              [t("fact_kind"), t(`kind_${report.kind}`)],
              [t("fact_reason"), reasons(`reason_${report.reason}`)],
              [
                t(report.kind === "review" ? "fact_writer" : "fact_host"),
                link(`/admin/people/${report.host.id}`, report.host.display_name),
              ],
              [t("fact_reporter"), reporterOf(report)],
              [
                t("fact_reported"),
                <DateTime format="short" key="at" locale={locale} value={report.created_at} />,
              ],
            ]}
          />
        }
      >
        <h2 className="font-serif text-heading">{t("report_said")}</h2>
        <p className="mt-2 max-w-text whitespace-pre-line wrap-anywhere">{report.details}</p>
        {report.content && (
          <>
            <h2 className="mt-8 font-serif text-heading">{t("report_content")}</h2>
            <p className="mt-2 max-w-text whitespace-pre-line wrap-anywhere">{report.content}</p>
          </>
        )}
        <p className="mt-4">{link(pathOf(report), t("to_item"))}</p>
        {report.status === "open" && (
          <section aria-labelledby="decide" className="mt-12 grid max-w-text gap-4 border-line border-t pt-8">
            <h2 className="font-serif text-heading" id="decide">
              {t("decide_title")}
            </h2>
            <PlainForm
              action={decide}
              fields={[
                {
                  kind: "choice",
                  name: "measure",
                  label: t("measure"),
                  options: measures
                    .filter((value) => report.kind !== "host" || value !== "taken_down")
                    .map((value) => ({
                      value,
                      label: t(
                        value === "suspended" && report.kind === "review"
                          ? "choose_suspended_writer"
                          : `choose_${value}`,
                      ),
                    })),
                },
                {
                  kind: "choice",
                  name: "ground",
                  label: t("ground"),
                  value: "terms",
                  options: grounds.map((value) => ({ value, label: t(`ground_${value}`) })),
                },
                {
                  kind: "text",
                  name: "reasoning",
                  label: t("reasoning"),
                  hint: t("decide_hint"),
                  fault: t("fault_reason"),
                  maxLength: 4000,
                },
              ]}
              hidden={{ id: report.id }}
              submitLabel={t("decide")}
            />
          </section>
        )}
        <DecisionList decisions={report.decision ? [report.decision] : []} locale={locale} />
      </TwoColumn>
    </>
  );

  function reporterOf({ reporter }: Report): React.ReactNode {
    if (reporter.id) return link(`/admin/people/${reporter.id}`, reporter.email ?? t("anonymous"));
    return reporter.email ?? t("anonymous");
  }
}

function pathOf({ kind, subject_id, host, pages }: Report): string {
  if (kind === "host") return `/admin/people/${subject_id}`;
  return kind === "review"
    ? `${pages[0] ?? `/admin/people/${host.id}`}`
    : `/admin/items/${kind}/${subject_id}`;
}
