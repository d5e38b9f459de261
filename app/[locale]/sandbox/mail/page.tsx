import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { TextLink } from "@/components/account/text-link";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { ListPager } from "@/components/ui/list-pager";
import { localePath } from "@/lib/base/i18n/locale-path";
import { listMails } from "@/lib/base/notify/queries";
import { pageLocale } from "@/lib/system/web/page-locale";
import { readPage, type SearchParams } from "@/lib/system/web/read-page";
import { assertMailbox } from "../mailbox";

type Props = { params: Promise<{ locale: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "mail" });
  return { title: t("box_title"), robots: { index: false } };
}

export default async function MailboxPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  await assertMailbox();
  const { page, pager } = await readPage({
    path: localePath(locale, "/sandbox/mail"),
    searchParams,
    read: (cursor) => listMails({ limit: 100, cursor }),
  });
  const t = await getTranslations({ locale, namespace: "mail" });
  return (
    <Page width="text">
      <PageHeader lead={t("box_lead")} title={t("box_title")} />
      <p className="mb-4">
        <TextLink href={localePath(locale, "/sandbox/letters")}>{t("gallery_title")}</TextLink>
      </p>
      <p className="mb-4">
        <TextLink href={localePath(locale, "/sandbox/ui")}>{t("components_title")}</TextLink>
      </p>
      {page.items.length === 0 && <EmptyState title={t("box_empty_title")}>{t("box_empty_text")}</EmptyState>}
      <ul className="divide-y divide-line">
        {page.items.map(({ id, subject, recipient, createdAt }) => (
          <li key={id}>
            <Link
              className="grid gap-0.5 py-4 hover:text-accent-ink"
              href={localePath(locale, `/sandbox/mail/${id}`)}
              prefetch={false}
            >
              <span className="font-semibold">{subject}</span>
              <span className="flex flex-wrap justify-between gap-x-6 text-ink-faint text-sm">
                <span>{t("box_to", { recipient })}</span>
                <DateTime format="short" locale={locale} value={createdAt} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <ListPager pager={pager} />
    </Page>
  );
}
