import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { MoonPhase } from "@/components/ui/moon-phase";
import type { Locale } from "@/lib/i18n/locales";
import type { CheckoutOffer } from "@/lib/orders/schema";
import { useLeads } from "./leads";

type RefusalProps = { code: string; offer: CheckoutOffer; locale: Locale };

/** In the till's place, when there is nothing to buy here: why, and where to go on. */
export function Refusal({ code, offer, locale }: RefusalProps) {
  const t = useTranslations("errors");
  const leads = useLeads(offer, locale);
  const known = code in leads ? (code as keyof typeof leads) : "not_on_sale";
  const { href, label } = leads[known];
  return (
    <Card className="grid justify-items-start gap-3">
      <span className="text-lilac">
        <MoonPhase phase="new" size={36} />
      </span>
      <h2 className="font-serif text-heading">{t(`${known}.title`)}</h2>
      <p className="text-ink-soft">{t(`${known}.detail`)}</p>
      <ButtonLink className="mt-2" href={href} variant="secondary">
        {label}
      </ButtonLink>
    </Card>
  );
}
