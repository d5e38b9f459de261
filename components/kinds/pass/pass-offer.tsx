import { useTranslations } from "next-intl";
import { Fact } from "@/components/offers/fact";
import { OfferPrice } from "@/components/offers/offer-price";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { hasDates } from "@/lib/catalogue/passes/rules";
import type { Pass } from "@/lib/catalogue/passes/schema";

/** The price of all dates, and how to get them. */
export function PassOffer({ pass, locale }: { pass: Pass; locale: Locale }) {
  const t = useTranslations("passes");
  const isOnSale = pass.status === "published" && hasDates(pass.seminars);
  return (
    <Card className="grid gap-5">
      <OfferPrice locale={locale} offer={pass} vatLabel={t("including_vat")} />
      <ul className="grid gap-3">
        <Fact icon="calendar">{t("dates", { count: pass.seminars.length })}</Fact>
        {isOnSale && <Fact icon="people">{t("seats_left", { count: pass.seats_left })}</Fact>}
      </ul>
      {isOnSale && pass.seats_left > 0 ? (
        <ButtonLink href={localePath(locale, `/checkout/series/${pass.slug}`)} prefetch={false}>
          {t(pass.price_amount === 0 ? "buy_free" : "buy")}
        </ButtonLink>
      ) : (
        <>
          <p className="text-ink-soft">{t(isOnSale ? "is_full" : "is_over")}</p>
          <ButtonLink href={localePath(locale, "/seminars")} prefetch={false} variant="secondary">
            {t("see_seminars")}
          </ButtonLink>
        </>
      )}
    </Card>
  );
}
