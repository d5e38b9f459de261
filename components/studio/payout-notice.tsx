import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { PayoutState } from "@/lib/people/payouts/schema";

/** Tells a host who cannot be paid yet what that prevents, and where to fix it. */
export function PayoutNotice({ state, locale }: { state: PayoutState; locale: Locale }) {
  const t = useTranslations("payouts");
  if (state === "ready") return null;
  return (
    <Card className="flex flex-wrap items-center justify-between gap-4">
      <p className="min-w-0 flex-1 basis-72">{t(`notice_${state}`)}</p>
      <ButtonLink href={localePath(locale, "/studio/payouts")} variant="secondary">
        {t("to_payouts")}
      </ButtonLink>
    </Card>
  );
}
