import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { TextLink } from "@/components/account/text-link";
import { Choices } from "@/components/admin/choices";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { classNames } from "@/components/ui/class-names";
import { localePath } from "@/lib/base/i18n/locale-path";
import { locales } from "@/lib/base/i18n/locales";
import { previewEmail } from "@/lib/system/emails/queries";
import { pageLocale } from "@/lib/system/web/page-locale";
import { addressOf, type SearchParams } from "@/lib/system/web/read-page";
import { assertMailbox } from "../../mailbox";

type Props = { params: Promise<{ locale: string; name: string }>; searchParams: SearchParams };

const schemes = ["light", "dark"] as const;
const widths = ["desktop", "phone"] as const;

export const metadata: Metadata = { robots: { index: false } };

export default async function LetterPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  await assertMailbox();
  const { name } = await params;
  const look = z
    .object({
      language: z.enum(locales).catch(locale),
      scheme: z.enum(schemes).catch("light"),
      width: z.enum(widths).catch("desktop"),
    })
    .parse(await searchParams);
  const email = previewEmail(name, look.language, look.scheme);
  if (!email) notFound();
  const t = await getTranslations({ locale, namespace: "mail" });
  const hrefOf = (change: Partial<typeof look>) =>
    addressOf(localePath(locale, `/sandbox/letters/${name}`), { ...look, ...change });
  return (
    <Page>
      <p className="mb-4">
        <TextLink href={localePath(locale, "/sandbox/letters")}>{t("gallery_back")}</TextLink>
      </p>
      <PageHeader lead={name} title={email.subject} />
      <Choices
        choices={locales.map((language) => ({
          href: hrefOf({ language }),
          isCurrent: language === look.language,
          label: t(`gallery_${language}`),
        }))}
        label={t("gallery_language")}
      />
      <Choices
        choices={schemes.map((scheme) => ({
          href: hrefOf({ scheme }),
          isCurrent: scheme === look.scheme,
          label: t(`gallery_${scheme}`),
        }))}
        label={t("gallery_scheme")}
      />
      <Choices
        choices={widths.map((width) => ({
          href: hrefOf({ width }),
          isCurrent: width === look.width,
          label: t(`gallery_${width}`),
        }))}
        label={t("gallery_width")}
      />
      <iframe
        className={classNames(
          "h-[48rem] max-w-full rounded-lg border border-line",
          look.width === "phone" ? "w-[22.5rem]" : "w-full",
        )}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        srcDoc={email.html.replace("<head>", '<head><base target="_blank">')}
        title={email.subject}
      />
      <h2 className="mt-8 mb-2 font-semibold">{t("box_text")}</h2>
      <div className="max-w-[44rem] whitespace-pre-wrap rounded-lg border border-line bg-surface p-5 wrap-anywhere">
        {email.text}
      </div>
    </Page>
  );
}
