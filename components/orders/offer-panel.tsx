import { useTranslations } from "next-intl";
import { Cover } from "@/components/covers/cover";
import { ServicePlace } from "@/components/kinds/service/service-place";
import { Fact } from "@/components/offers/fact";
import { OfferTime } from "@/components/offers/offer-time";
import type { Locale } from "@/lib/base/i18n/locales";
import type { CheckoutOffer } from "@/lib/commerce/orders/schema";

type Shown = Pick<
  CheckoutOffer,
  | "kind"
  | "item_id"
  | "cover_url"
  | "title"
  | "seller"
  | "starts_at"
  | "ends_at"
  | "dates"
  | "clocks"
  | "location"
>;

/** What is bought: its picture, its title, with whom, when and where. */
export function OfferPanel({ offer, locale }: { offer: Shown; locale: Locale }) {
  const t = useTranslations("orders");
  return (
    <div className="flex items-start gap-4 sm:items-center sm:gap-8">
      <div className="aspect-square w-24 shrink-0 overflow-hidden rounded-md sm:aspect-[16/10] sm:w-64 sm:rounded-lg">
        <Cover id={offer.item_id} kind={offer.kind} url={offer.cover_url} />
      </div>
      <div>
        <p className="font-semibold text-accent-ink text-sm">{t(`kind_${offer.kind}`)}</p>
        <h2 className="mt-0.5 font-serif text-heading">{offer.title}</h2>
        <p className="text-ink-soft">{t("by_host", { name: offer.seller.display_name })}</p>
        <ul className="mt-3 grid gap-1.5">
          {offer.dates.map((date) => (
            <Fact icon="calendar" key={date}>
              <OfferTime clocks={null} endsAt={null} locale={locale} startsAt={date} />
            </Fact>
          ))}
          {offer.starts_at && offer.dates.length === 0 && (
            <Fact icon="calendar">
              <OfferTime
                clocks={offer.clocks}
                endsAt={offer.ends_at}
                locale={locale}
                startsAt={offer.starts_at}
              />
            </Fact>
          )}
          {offer.location && (
            <Fact icon="place">
              <ServicePlace location={offer.location} />
            </Fact>
          )}
        </ul>
      </div>
    </div>
  );
}
