import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { ServiceForm } from "@/components/studio/service-form";
import { localePath } from "@/lib/base/i18n/locale-path";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireActor } from "@/lib/system/web/require-actor";
import { create } from "../actions";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "studio" });
  return { title: t("new_service") };
}

export default async function NewServicePage({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale, "/studio/services/new");
  if (actor.role === "member") redirect(localePath(locale, "/studio"));

  const t = await getTranslations({ locale, namespace: "studio" });
  return (
    <div className="max-w-[44rem]">
      <PageHeader lead={t("new_service_lead")} title={t("new_service")} />
      <ServiceForm
        action={create}
        initial={{ duration_minutes: "60", currency: "SEK", vat: "2500", cancellation_policy: "moderate" }}
        submitLabel={t("create")}
      />
    </div>
  );
}
