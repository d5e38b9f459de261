import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ServicePlace } from "@/components/kinds/service/service-place";
import { PageHeader } from "@/components/layout/page-header";
import { AnswerList } from "@/components/orders/answer-list";
import { BookingFacts } from "@/components/studio/booking-facts";
import { ButtonLink } from "@/components/ui/button";
import { localePath } from "@/lib/base/i18n/locale-path";
import { findHostedBooking } from "@/lib/catalogue/services/studio-queries";
import { listAnswers } from "@/lib/commerce/answers/queries";
import { orderInput } from "@/lib/commerce/orders/schema";
import { notFoundOnMissing } from "@/lib/system/web/not-found-on-missing";
import { pageLocale } from "@/lib/system/web/page-locale";
import { requireActor } from "@/lib/system/web/require-actor";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "services" });
  return { title: t("title") };
}

export default async function StudioBookingPage({ params }: Props) {
  const [locale, { id }] = [await pageLocale(params), await params];
  const actor = await requireActor(locale, `/studio/bookings/${id}`);
  if (!orderInput.safeParse({ id }).success) notFound();
  const booking = await notFoundOnMissing(findHostedBooking(actor, { id }));
  const answers = await listAnswers(actor, { id });
  const t = await getTranslations({ locale, namespace: "studio" });
  return (
    <>
      <PageHeader title={t("booking_with", { title: booking.title, name: booking.guest })} />
      <BookingFacts booking={booking} locale={locale} place={<ServicePlace location={booking.location} />} />
      <div className="mt-6 flex flex-wrap gap-3">
        {booking.location === "online" && (
          <ButtonLink href={localePath(locale, `/live/booking/${id}`)}>{t("to_room")}</ButtonLink>
        )}
        <ButtonLink href={localePath(locale, `/orders/${id}`)} variant="secondary">
          {t("booking_order")}
        </ButtonLink>
      </div>
      <AnswerList
        items={answers.items}
        note={t("booking_answers_note", { count: answers.kept_days ?? 0 })}
        title={t("booking_answers_title")}
        unreadable={t("booking_answer_unreadable")}
      />
    </>
  );
}
