import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { cache } from "react";
import { CoverArt } from "@/components/covers/cover-art";
import { ClosedDoor } from "@/components/room/door/closed-door";
import { isClosedReason } from "@/components/room/door/closed-reason";
import { OwnDocument } from "@/components/room/door/own-document";
import { Visit } from "@/components/room/visit";
import type { Locale } from "@/lib/base/i18n/locales";
import { findLobby } from "@/lib/live/rooms/queries";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireActor } from "@/lib/system/web/require-actor";
import { currentSeatHolder } from "@/lib/system/web/session";
import { openRoom } from "./actions";

type Props = { params: Promise<{ locale: string; seminar: string }> };

const readLobby = cache(async (locale: Locale, slug: string) => {
  const holder = await currentSeatHolder();
  const lobby = holder && (await findLobby(holder, slug));
  if (lobby) return { lobby, isByLink: true };
  const actor = await requireActor(locale, `/live/${slug}`);
  return { lobby: (await findLobby(actor, slug)) ?? notFound(), isByLink: false };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { event } = (await readLobby(locale, (await params).seminar)).lobby;
  const t = await getTranslations({ locale, namespace: "live" });
  return { title: t("page_title", { title: event.title }) };
}

export default async function LivePage({ params }: Props) {
  const locale = await pageLocale(params);
  const { lobby, isByLink } = await readLobby(locale, (await params).seminar);
  const { event, admission } = lobby;
  if (isClosedReason(admission))
    return <ClosedDoor kind="stage" locale={locale} reason={admission} slug={event.slug} />;

  const { common, live } = await getMessages({ locale });
  return (
    <NextIntlClientProvider messages={{ common, live }}>
      <OwnDocument />
      <Visit
        cover={<CoverArt kind="seminar" seed={event.id} />}
        isByLink={isByLink}
        lobby={lobby}
        locale={locale}
        serverNow={new Date().toISOString()}
        startAction={openRoom}
      />
    </NextIntlClientProvider>
  );
}
