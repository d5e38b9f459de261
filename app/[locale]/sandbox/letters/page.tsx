import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { TextLink } from "@/components/account/text-link";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { localePath } from "@/lib/base/i18n/locale-path";
import { listPreviews } from "@/lib/system/emails/queries";
import { pageLocale } from "@/lib/system/web/page-locale";
import { assertMailbox } from "../mailbox";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "mail" });
  return { title: t("gallery_title"), robots: { index: false } };
}

export default async function LettersPage({ params }: Props) {
  const locale = await pageLocale(params);
  await assertMailbox();
  const t = await getTranslations({ locale, namespace: "mail" });
  return (
    <Page width="text">
      <p className="mb-4">
        <TextLink href={localePath(locale, "/sandbox/mail")}>{t("box_back")}</TextLink>
      </p>
      <PageHeader lead={t("gallery_lead")} title={t("gallery_title")} />
      <ul className="divide-y divide-line">
        {listPreviews(locale).map(({ name, subject }) => (
          <li key={name}>
            <Link
              className="grid gap-0.5 py-4 hover:text-accent-ink"
              href={localePath(locale, `/sandbox/letters/${name}`)}
              prefetch={false}
            >
              <span className="font-semibold wrap-anywhere">{subject}</span>
              <code className="text-ink-faint text-sm">{name}</code>
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
