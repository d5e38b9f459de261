import { useTranslations } from "next-intl";
import { WideCover } from "@/components/covers/wide-cover";
import { TwoColumn } from "@/components/layout/two-column";
import { WithdrawalNote } from "@/components/legal/withdrawal-note";
import { HostByline } from "@/components/offers/host-byline";
import { Prose } from "@/components/ui/prose";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Pass } from "@/lib/catalogue/passes/schema";
import { PassDates } from "./pass-dates";
import { PassOffer } from "./pass-offer";

/** Everything about a pass that a buyer wants to know. */
export function PassDetails({ pass, locale }: { pass: Pass; locale: Locale }) {
  const t = useTranslations("passes");
  return (
    <article>
      <WideCover offer={pass} />
      <TwoColumn
        aside={<PassOffer locale={locale} pass={pass} />}
        lead={
          <>
            <h1 className="font-serif text-title">{pass.title}</h1>
            <p className="mt-3 font-semibold text-accent-ink">
              {t("dates", { count: pass.seminars.length })}
            </p>
            <p className="mt-4 max-w-text text-ink-soft text-lg">{pass.summary}</p>
          </>
        }
      >
        <HostByline host={pass.host} label={t("host_label")} locale={locale} />
        <h2 className="sr-only">{t("about")}</h2>
        <Prose>{pass.description}</Prose>
        <h2 className="mt-12 font-serif text-heading">{t("dates_title")}</h2>
        <p className="mt-2 max-w-text text-ink-soft">{t("dates_text")}</p>
        <PassDates dates={pass.seminars} locale={locale} />
        {pass.status === "published" && <WithdrawalNote locale={locale} offer={offerOf(pass)} />}
      </TwoColumn>
    </article>
  );
}

/** The policy counts for each date, so it is told in words. */
const offerOf = ({ price_amount, currency, cancellation_policy, is_withdrawal_excepted }: Pass) => ({
  kind: "series" as const,
  amount: price_amount,
  currency,
  starts_at: null,
  cancellation_policy,
  is_withdrawal_excepted,
});
