import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ApplicationText } from "@/components/account/application-text";
import { VerifyReminder } from "@/components/account/verify-reminder";
import { PlainForm } from "@/components/forms/plain-form";
import { PageHeader } from "@/components/layout/page-header";
import { Banner } from "@/components/ui/banner";
import { localePath } from "@/lib/base/i18n/locale-path";
import { findOwnApplication } from "@/lib/community/hosts/application-queries";
import { findProfile } from "@/lib/people/identity/queries";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireActor } from "@/lib/system/web/require-actor";
import { apply, sendVerificationAgain } from "../actions";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "hosts" });
  return { title: t("apply_title") };
}

export default async function ApplyPage({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale, "/profile/host");
  if (actor.role !== "member") redirect(localePath(locale, "/studio"));

  const t = await getTranslations({ locale, namespace: "hosts" });
  const last = await findOwnApplication(actor);
  if (last?.status === "pending") {
    return (
      <div className="grid max-w-text gap-8">
        <PageHeader lead={t("teach_pending_text")} title={t("teach_pending_title")} />
        <ApplicationText application={last} />
      </div>
    );
  }
  const profile = await findProfile(actor);
  if (!profile.email_verified) {
    const p = await getTranslations({ locale, namespace: "profile" });
    return (
      <div className="grid max-w-text gap-8">
        <PageHeader lead={t("apply_lead")} title={t("apply_title")} />
        <VerifyReminder
          action={sendVerificationAgain}
          again={p("verify_again")}
          sent={p("verify_sent")}
          text={t("apply_unverified", { email: profile.email })}
          title={p("verify_title")}
        />
      </div>
    );
  }
  const terms = (words: React.ReactNode) => (
    <Link
      className="font-semibold text-accent-ink underline underline-offset-4"
      href={`${localePath(locale, "/terms")}#${locale === "sv" ? "du-som-ar-vard" : "if-you-are-a-host"}`}
      prefetch={false}
    >
      {words}
    </Link>
  );
  return (
    <div className="max-w-[44rem]">
      <PageHeader lead={t("apply_lead")} title={t("apply_title")} />
      {last?.reason && (
        <div className="mb-8">
          <Banner title={t("apply_refused")}>
            <p className="whitespace-pre-line">{last.reason}</p>
          </Banner>
        </div>
      )}
      <section aria-labelledby="rules" className="mb-8 rounded-lg bg-sunken p-5 sm:p-6">
        <h2 className="font-serif text-heading" id="rules">
          {t("rules_title")}
        </h2>
        <ul className="mt-3 grid list-disc gap-2 pl-5">
          {(["cure", "care", "seller", "tax", "fee"] as const).map((rule) => (
            <li key={rule}>{t(`rule_${rule}`)}</li>
          ))}
        </ul>
      </section>
      <PlainForm
        action={apply}
        fields={[
          {
            kind: "text",
            name: "teaches",
            label: t("field_teaches"),
            hint: t("hint_teaches"),
            fault: t("fault_teaches"),
            maxLength: 2000,
            rows: 4,
            value: last?.teaches,
          },
          {
            kind: "text",
            name: "about",
            label: t("field_about"),
            hint: t("hint_about"),
            fault: t("fault_about"),
            maxLength: 4000,
            rows: 6,
            value: last?.about,
          },
          {
            kind: "text",
            name: "links",
            label: t("field_links"),
            hint: t("hint_links"),
            fault: t("fault_links"),
            isOptional: true,
            rows: 3,
            value: last?.links.join("\n"),
          },
          {
            kind: "tick",
            name: "accept_terms",
            label: t.rich("field_terms", { link: terms }),
            fault: t("fault_terms"),
          },
        ]}
        submitLabel={t("apply_submit")}
      />
    </div>
  );
}
