import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import { messagesPath } from "@/lib/community/messages/rules";

type BuyersCardProps = { kind: OfferKind; id: string; count: number; locale: Locale };

/** The number of buyers, with links to list them and to write to them. */
export function BuyersCard({ kind, id, count, locale }: BuyersCardProps) {
  const t = useTranslations("buyers");
  return (
    <Card className="grid gap-3">
      <h2 className="font-serif text-heading">{t(kind)}</h2>
      <p className="text-ink-soft">{t("count", { count })}</p>
      {count > 0 && (
        <>
          <ButtonLink href={localePath(locale, `/studio/buyers/${kind}/${id}`)} variant="secondary">
            {t("see")}
          </ButtonLink>
          <ButtonLink href={localePath(locale, messagesPath(kind, id))} variant="quiet">
            {t("write")}
          </ButtonLink>
        </>
      )}
    </Card>
  );
}
