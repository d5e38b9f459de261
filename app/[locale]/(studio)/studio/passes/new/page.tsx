import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { PageHeader } from "@/components/layout/page-header";
import { PassForm } from "@/components/studio/pass-form";
import { pageLocale } from "@/lib/system/web/page-locale";
import { create } from "../actions";
import { requireTeacher } from "../own-pass";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ series?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "passes" });
  return { title: t("new") };
}

/** For the series that the address names; a date of it leads here. */
export default async function NewPassPage(props: Props) {
  const { locale } = await requireTeacher(props, "/new");
  const series = z.uuid().safeParse((await props.searchParams).series);
  const t = await getTranslations({ locale, namespace: "passes" });
  return (
    <div className="max-w-[44rem]">
      <PageHeader lead={t("new_lead")} title={t("new")} />
      {series.success ? (
        <PassForm
          action={create}
          initial={{ currency: "SEK", language: "sv", vat: "2500", cancellation_policy: "moderate" }}
          seriesId={series.data}
          submitLabel={t("create")}
        />
      ) : (
        <p className="text-ink-soft">{t("studio_empty_text")}</p>
      )}
    </div>
  );
}
