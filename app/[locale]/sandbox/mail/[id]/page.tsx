import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { TextLink } from "@/components/account/text-link";
import { Page } from "@/components/layout/page";
import { PageHeader } from "@/components/layout/page-header";
import { localePath } from "@/lib/base/i18n/locale-path";
import { findMail } from "@/lib/base/notify/queries";
import { pageLocale } from "@/lib/system/web/page-locale";
import { assertMailbox } from "../../mailbox";

type Props = { params: Promise<{ locale: string; id: string }> };

export const metadata: Metadata = { robots: { index: false } };

export default async function MailPage({ params }: Props) {
  const locale = await pageLocale(params);
  await assertMailbox();
  const { id } = await params;
  const mail = z.uuid().safeParse(id).success ? await findMail(id) : null;
  if (!mail) notFound();
  const t = await getTranslations({ locale, namespace: "mail" });
  return (
    <Page width="text">
      <p className="mb-4">
        <TextLink href={localePath(locale, "/sandbox/mail")}>{t("box_back")}</TextLink>
      </p>
      <PageHeader lead={t("box_to", { recipient: mail.recipient })} title={mail.subject} />
      <h2 className="mb-2 font-semibold">{t("box_text")}</h2>
      <div className="whitespace-pre-wrap rounded-lg border border-line bg-surface p-5 wrap-anywhere">
        {withLinks(mail.body)}
      </div>
      <h2 className="mt-8 mb-2 font-semibold">{t("box_html")}</h2>
      <iframe
        className="h-[36rem] w-full rounded-lg border border-line bg-surface"
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        srcDoc={mail.html.replace("<head>", '<head><base target="_blank">')}
        title={mail.subject}
      />
    </Page>
  );
}

/** The email's text with clickable links, which the sandboxed frame around the HTML would not open here. */
function withLinks(text: string) {
  return text.split(/(https?:\/\/[^\s,]+)/).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a letter never move
      <a className="text-accent-ink underline underline-offset-4" href={part} key={index}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}
