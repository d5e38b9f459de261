import { getTranslations } from "next-intl/server";
import { BookingRows } from "@/components/studio/booking-rows";
import type { Locale } from "@/lib/base/i18n/locales";
import { listComingBookings } from "@/lib/catalogue/services/studio-queries";
import type { Actor } from "@/lib/people/identity/actor";
import { OfferListPage, offerListMetadata, type Props } from "../offer-list-page";

export const generateMetadata = offerListMetadata("service");

export default function StudioServicesPage(props: Props) {
  return <OfferListPage {...props} kind="service" readBelow={readBookings} />;
}

async function readBookings(actor: Actor, locale: Locale) {
  const t = await getTranslations({ locale, namespace: "studio" });
  const coming = await listComingBookings(actor, new Date());
  return (
    <section className="mt-12">
      <h2 className="mb-3 font-serif text-heading">{t("bookings_title")}</h2>
      <BookingRows locale={locale} {...coming} />
    </section>
  );
}
