import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { MoonPhase } from "@/components/ui/moon-phase";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Slot } from "@/lib/catalogue/services/schema";
import type { CheckoutOffer } from "@/lib/commerce/orders/schema";
import { useNextSteps } from "./next-steps";

type RefusalProps = { code: string; offer: CheckoutOffer; nextSlot: Slot | null; locale: Locale };

/** Replaces the checkout if there is nothing to buy: why, and where to go next. */
export function Refusal({ code, offer, nextSlot, locale }: RefusalProps) {
  const t = useTranslations("errors");
  const orders = useTranslations("orders");
  const leads = useNextSteps(offer, locale);
  const known = code in leads ? (code as keyof typeof leads) : "not_on_sale";
  const { href, label } = leads[known];
  return (
    <Card className="grid justify-items-start gap-3">
      <span className="text-lilac">
        <MoonPhase phase="new" size={36} />
      </span>
      <h2 className="font-serif text-heading">{t(`${known}.title`)}</h2>
      <p className="text-ink-soft">{t(`${known}.detail`)}</p>
      {nextSlot && (
        <ButtonLink
          className="mt-2"
          href={localePath(locale, `/checkout/service/${offer.slug}?slot=${nextSlot.id}`)}
        >
          {orders("next_free")} <DateTime format="short" locale={locale} value={nextSlot.starts_at} />
        </ButtonLink>
      )}
      <ButtonLink className="mt-2" href={href} variant="secondary">
        {label}
      </ButtonLink>
    </Card>
  );
}
