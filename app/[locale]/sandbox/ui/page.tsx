import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { TextLink } from "@/components/account/text-link";
import { Choices } from "@/components/admin/choices";
import { examples } from "@/components/gallery/examples";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { localePath } from "@/lib/base/i18n/locale-path";
import { locales } from "@/lib/base/i18n/locales";
import { pageLocale } from "@/lib/system/web/page-locale";
import { addressOf, type SearchParams } from "@/lib/system/web/read-page";
import { assertMailbox } from "../mailbox";

type Props = { params: Promise<{ locale: string }>; searchParams: SearchParams };

const schemes = ["light", "dark"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "mail" });
  return { title: t("components_title"), robots: { index: false } };
}

export default async function GalleryPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  await assertMailbox();
  const { scheme } = z.object({ scheme: z.enum(schemes).catch("light") }).parse(await searchParams);
  const t = await getTranslations({ locale, namespace: "mail" });
  return (
    <div className="bg-paper" data-theme={scheme}>
      <Page>
        <p className="mb-4">
          <TextLink href={localePath(locale, "/sandbox/mail")}>{t("box_back")}</TextLink>
        </p>
        <PageHeader lead={t("components_lead")} title={t("components_title")} />
        <Choices
          choices={locales.map((language) => ({
            href: addressOf(localePath(language, "/sandbox/ui"), { scheme }),
            isCurrent: language === locale,
            label: t(`gallery_${language}`),
          }))}
          label={t("gallery_language")}
        />
        <Choices
          choices={schemes.map((name) => ({
            href: addressOf(localePath(locale, "/sandbox/ui"), { scheme: name }),
            isCurrent: name === scheme,
            label: t(`gallery_${name}`),
          }))}
          label={t("gallery_scheme")}
        />
        {Object.entries(examples).map(([file, Examples]) => (
          <section className="border-line border-t py-8" id={file.replaceAll("/", "-")} key={file}>
            <h2 className="mb-5 font-semibold wrap-anywhere">{file}</h2>
            <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">
              <Examples locale={locale} />
            </div>
          </section>
        ))}
      </Page>
    </div>
  );
}
