import type { Locale } from "@/lib/base/i18n/locales";
import { defaultTimeZone, languageTag } from "@/lib/base/platform/time";
import { pictureForSharing } from "@/lib/catalogue/covers/stream-cover";
import type { Offer } from "@/lib/catalogue/kinds/schema";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import { pageLocale } from "@/lib/system/web/page-locale";
import { findOfferShown } from "./(site)/read-offer";
import { pictureOrMissing, sharePicture } from "./share-picture";

type Props = { params: Promise<{ locale: string; slug: string }> };

/** The share picture of an offer. */
export function offerPicture(kind: OfferKind) {
  return async ({ params }: Props) => {
    const [locale, { slug }] = [await pageLocale(params), await params];
    return pictureOrMissing(async () => {
      const { data: offer } = await findOfferShown(kind, slug);
      return sharePicture({
        seed: offer?.id ?? slug,
        kind,
        picture: await pictureForSharing(offer?.cover_url ?? null),
        title: offer?.title ?? "Aveli",
        line: offer ? lineOf(offer, locale) : "",
      });
    });
  };
}

/** Its host, and when it is if it has a time. */
function lineOf(offer: Offer, locale: Locale): string {
  const { display_name } = offer.host;
  if (!("starts_at" in offer)) return display_name;
  const day = new Intl.DateTimeFormat(languageTag(locale), {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: defaultTimeZone,
  });
  return `${display_name} · ${day.format(new Date(offer.starts_at))}`;
}
