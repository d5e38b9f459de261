import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Outcome } from "@/components/account/outcome";
import { PlainForm } from "@/components/forms/plain-form";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { reportContentInput, reportReasons } from "@/lib/community/moderation/schema";
import { findSubject } from "@/lib/community/moderation/subject-queries";
import { notFoundOnMissing } from "@/lib/system/web/not-found-on-missing";
import { pageLocale } from "@/lib/system/web/page-locale";
import { pageMetadata } from "@/lib/system/web/page-metadata";
import { currentActor } from "@/lib/system/web/session";
import { send } from "./actions";

type Props = { params: Promise<{ locale: string; kind: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, { kind, id }] = [await pageLocale(params), await params];
  const t = await getTranslations({ locale, namespace: "reports" });
  return pageMetadata({ locale, path: `/report/${kind}/${id}`, title: t("title"), isListed: false });
}

const subject = reportContentInput.pick({ kind: true, subject_id: true });

export default async function ReportPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { kind, id } = await params;
  const about = subject.safeParse({ kind, subject_id: id });
  if (!about.success) notFound();
  const [{ title }, actor, t] = await Promise.all([
    notFoundOnMissing(findSubject(about.data.kind, about.data.subject_id)),
    currentActor(),
    getTranslations({ locale, namespace: "reports" }),
  ]);
  return (
    <Page width="text">
      <PageHeader lead={t("lead", { title })} title={t("title")} />
      <PlainForm
        action={send}
        done={<Outcome title={t("done_title")}>{t("done_text")}</Outcome>}
        fields={[
          {
            kind: "choice",
            name: "reason",
            label: t("reason"),
            options: reportReasons.map((value) => ({ value, label: t(`reason_${value}`) })),
          },
          {
            kind: "text",
            name: "details",
            label: t("details"),
            hint: t("details_hint"),
            fault: t("details_fault"),
            maxLength: 4000,
            rows: 6,
          },
          ...(actor
            ? []
            : [
                {
                  kind: "line" as const,
                  type: "email" as const,
                  name: "email",
                  label: t("email"),
                  hint: t("email_hint"),
                  fault: t("email_fault"),
                  autoComplete: "email",
                  isOptional: true,
                },
              ]),
        ]}
        hidden={about.data}
        submitLabel={t("submit")}
      />
    </Page>
  );
}
