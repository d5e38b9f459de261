import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { SeminarForm } from "@/components/studio/seminar-form";
import { localePath } from "@/lib/base/i18n/locale-path";
import { after, days, wallClock } from "@/lib/base/platform/time";
import { recorderGateway } from "@/lib/live/recordings/gateway";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireActor } from "@/lib/system/web/require-actor";
import { create } from "../actions";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "studio" });
  return { title: t("new_seminar") };
}

export default async function NewSeminarPage({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await requireActor(locale, "/studio/seminars/new");
  if (actor.role === "member") redirect(localePath(locale, "/studio"));

  const t = await getTranslations({ locale, namespace: "studio" });
  const nextWeek = wallClock(after(new Date(), days(7))).slice(0, 10);
  return (
    <div className="max-w-[44rem]">
      <PageHeader lead={t("new_lead")} title={t("new_seminar")} />
      <SeminarForm
        action={create}
        initial={{
          starts_at: `${nextWeek}T19:00`,
          duration_minutes: "60",
          capacity: "20",
          currency: "SEK",
          vat: "2500",
        }}
        isFilmedHere={recorderGateway().canRecord}
        submitLabel={t("create")}
      />
    </div>
  );
}
