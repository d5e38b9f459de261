import Link from "next/link";
import { useTranslations } from "next-intl";
import { kindComponents } from "@/components/kinds/registry";
import { Badge } from "@/components/ui/badge";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { OfferRow } from "@/lib/catalogue/kinds/schema";
import { type OfferKind, tableOf } from "@/lib/catalogue/offers/kind";
import { studioPath } from "@/lib/community/messages/rules";

type OfferRowsProps<K extends OfferKind> = { kind: K; offers: readonly OfferRow<K>[]; locale: Locale };

/** A host's offers of a kind: each row is a link. */
export function OfferRows<K extends OfferKind>({ kind, offers, locale }: OfferRowsProps<K>) {
  const t = useTranslations(tableOf<OfferKind>(kind));
  const { Facts } = kindComponents[kind];
  return (
    <ul className="divide-y divide-line border-line border-y">
      {offers.map((offer) => (
        <li
          className="relative flex flex-wrap items-center gap-x-6 gap-y-1 py-4 hover:bg-sunken"
          key={offer.id}
        >
          <div className="min-w-0 flex-1">
            <Link
              className="font-semibold text-lg after:absolute after:inset-0"
              href={localePath(locale, studioPath(kind, offer.id))}
            >
              {offer.title}
            </Link>
            <p className="text-ink-soft">
              <Facts locale={locale} offer={offer} />
            </p>
          </div>
          <Badge tone={offer.status === "published" ? "good" : "neutral"}>
            {t(`status_${offer.status}`)}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
