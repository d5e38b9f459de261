import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Outcome } from "@/components/account/outcome";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { pageLocale } from "@/lib/system/web/page-locale";
import { pageMetadata } from "@/lib/system/web/page-metadata";
import type { Props } from "../../document";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "legal" });
  return pageMetadata({ locale, path: "/withdraw/done", title: t("done_title"), isListed: false });
}

export default async function WithdrawnPage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "legal" });
  return (
    <Page width="form">
      <PageHeader title={t("confirm_title")} />
      <Outcome title={t("done_title")}>{t("done_text")}</Outcome>
    </Page>
  );
}
