import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ApplicationText } from "@/components/account/application-text";
import { ApplicationBadge } from "@/components/admin/application-badge";
import { Facts } from "@/components/admin/facts";
import { ActionButton } from "@/components/forms/action-button";
import { PlainForm } from "@/components/forms/plain-form";
import { PageHeader } from "@/components/layout/page-header";
import { TwoColumn } from "@/components/layout/two-column";
import { DateTime } from "@/components/ui/date-time";
import { findReceivedApplication } from "@/lib/community/hosts/application-queries";
import { applicationInput } from "@/lib/community/hosts/schema";
import { notFoundOnMissing } from "@/lib/system/web/not-found-on-missing";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireAdmin } from "@/lib/system/web/require-actor";
import { decide } from "../actions";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "admin" });
  return { title: t("application_title") };
}

export default async function ApplicationPage({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireAdmin();
  const parsed = applicationInput.safeParse({ id: (await params).id });
  if (!parsed.success) notFound();
  const application = await notFoundOnMissing(findReceivedApplication(actor, parsed.data));
  const t = await getTranslations({ locale, namespace: "admin" });
  const { id, applicant, status, reason, created_at, decided_at, decided_by } = application;
  return (
    <>
      <PageHeader
        lead={<ApplicationBadge status={status} />}
        title={t("application_by", { name: applicant.display_name })}
      />
      <TwoColumn
        aside={
          <Facts
            facts={[
              [t("fact_email"), applicant.email],
              [t("fact_verified"), t(applicant.is_email_verified ? "yes" : "no")],
              [
                t("fact_since"),
                <DateTime format="date" key="since" locale={locale} value={applicant.member_since} />,
              ],
              [
                t("fact_applied"),
                <DateTime format="short" key="applied" locale={locale} value={created_at} />,
              ],
              ...(decided_at
                ? [
                    [
                      t("fact_decided"),
                      <span key="decided">
                        <DateTime format="short" locale={locale} value={decided_at} />
                        {decided_by && `, ${decided_by.display_name}`}
                      </span>,
                    ] as const,
                  ]
                : []),
              ...(reason ? [[t("fact_reason"), reason] as const] : []),
            ]}
          />
        }
      >
        <ApplicationText application={application} />
        {status === "pending" && (
          <div className="mt-12 grid max-w-text gap-10 border-line border-t pt-8">
            <section aria-labelledby="approve" className="grid justify-items-start gap-3">
              <h2 className="font-serif text-heading" id="approve">
                {t("approve_title")}
              </h2>
              <p className="text-ink-soft">{t("approve_text")}</p>
              <ActionButton action={decide} fields={{ id, decision: "approve" }}>
                {t("approve")}
              </ActionButton>
            </section>
            <section aria-labelledby="refuse" className="grid gap-3">
              <h2 className="font-serif text-heading" id="refuse">
                {t("refuse_title")}
              </h2>
              <PlainForm
                action={decide}
                fields={[
                  {
                    kind: "text",
                    name: "reason",
                    label: t("refuse_reason"),
                    hint: t("refuse_reason_hint"),
                    fault: t("fault_reason"),
                    maxLength: 2000,
                  },
                ]}
                hidden={{ id, decision: "refuse" }}
                submitLabel={t("refuse")}
                variant="danger"
              />
            </section>
          </div>
        )}
      </TwoColumn>
    </>
  );
}
