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
import { findBookingLobby } from "@/lib/live/rooms/booking-queries";
import { liveSeminarInput } from "@/lib/live/rooms/schema";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireActor } from "@/lib/system/web/require-actor";

type Props = { params: Promise<{ locale: string; id: string }> };

const readLobby = cache(async (locale: Locale, id: string) => {
  const actor = await requireActor(locale, `/live/booking/${id}`);
  if (!liveSeminarInput.safeParse({ id }).success) notFound();
  return (await findBookingLobby(actor, id)) ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { event } = await readLobby(locale, (await params).id);
  const t = await getTranslations({ locale, namespace: "live" });
  return { title: t("page_title", { title: event.title }), robots: { index: false } };
}

/** The room of a booking's buyer and host. */
export default async function BookingRoomPage({ params }: Props) {
  const locale = await pageLocale(params);
  const lobby = await readLobby(locale, (await params).id);
  const { event, admission } = lobby;
  if (isClosedReason(admission)) {
    return <ClosedDoor kind="booking" locale={locale} reason={admission} slug={event.slug} />;
  }
  const { common, live } = await getMessages({ locale });
  return (
    <NextIntlClientProvider messages={{ common, live }}>
      <OwnDocument />
      <Visit
        cover={<CoverArt kind="service" seed={event.id} />}
        lobby={lobby}
        locale={locale}
        serverNow={new Date().toISOString()}
      />
    </NextIntlClientProvider>
  );
}
