import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { MessageForm } from "@/components/studio/message-form";
import { MessageList } from "@/components/studio/message-list";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button";
import { ListPager } from "@/components/ui/list-pager";
import { localePath } from "@/lib/base/i18n/locale-path";
import { offerKinds } from "@/lib/catalogue/offers/kind";
import { findOwnTitle, listMessages } from "@/lib/community/messages/queries";
import { messagesPath, studioPath } from "@/lib/community/messages/rules";
import { messageListInput } from "@/lib/community/messages/schema";
import { notFoundOnMissing } from "@/lib/system/web/not-found-on-missing";
import { pageLocale } from "@/lib/system/web/page-locale";
import { readPage } from "@/lib/system/web/read-page";
import { requireActor } from "@/lib/system/web/require-actor";
import { send } from "../../../message-actions";

type Props = {
  params: Promise<{ locale: string; kind: string; id: string }>;
  searchParams: Promise<Record<"sent" | "cursor", string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "studio" });
  return { title: t("message_title") };
}

export default async function MessagesPage({ params, searchParams }: Props) {
  const [locale, { kind: asked, id }] = [await pageLocale(params), await params];
  const kind = offerKinds.find((known) => known === asked);
  if (!kind || !messageListInput.safeParse({ id }).success) notFound();
  const path = localePath(locale, messagesPath(kind, id));
  const actor = await requireActor(locale, messagesPath(kind, id));
  const [t, title, { page, pager }] = await Promise.all([
    getTranslations({ locale, namespace: "studio" }),
    notFoundOnMissing(findOwnTitle(actor, kind, id)),
    notFoundOnMissing(
      readPage({ path, searchParams, read: (cursor) => listMessages(kind)(actor, { id, cursor }) }),
    ),
  ]);
  const { items, receivers } = page;
  return (
    <div className="max-w-[44rem]">
      <PageHeader
        actions={
          <ButtonLink href={localePath(locale, studioPath(kind, id))} variant="secondary">
            {title}
          </ButtonLink>
        }
        lead={t("message_to", { title })}
        title={t("message_title")}
      />
      {(await searchParams).sent && (
        <div className="mb-6">
          <Banner title={t("message_sent")} tone="good" />
        </div>
      )}
      <p className="font-semibold">{t("message_count", { count: receivers })}</p>
      <p className="mt-1 mb-8 text-ink-soft">{t("message_how")}</p>
      {receivers > 0 && <MessageForm action={send} id={id} key={items[0]?.id} kind={kind} />}
      <h2 className="mt-12 mb-4 font-serif text-heading">{t("messages_sent_title")}</h2>
      <MessageList locale={locale} messages={items} />
      <ListPager pager={pager} />
    </div>
  );
}
