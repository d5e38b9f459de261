import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { OnboardingSteps } from "@/components/studio/onboarding-steps";
import { findOnboarding } from "@/lib/community/hosts/onboarding-queries";
import { isSetUp } from "@/lib/community/hosts/rules";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireHost } from "../require-host";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "hosts" });
  return { title: t("start_title") };
}

export default async function StartPage({ params }: Props) {
  const { locale, actor } = await requireHost(params, "/studio/start");

  const [t, state] = await Promise.all([
    getTranslations({ locale, namespace: "hosts" }),
    findOnboarding(actor),
  ]);
  return (
    <div className="max-w-[52rem]">
      <PageHeader lead={t(isSetUp(state) ? "start_lead_done" : "start_lead")} title={t("start_title")} />
      <OnboardingSteps locale={locale} state={state} />
      <p className="mt-8 max-w-text text-ink-soft">{t("start_free")}</p>
    </div>
  );
}
