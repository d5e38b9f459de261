import Link from "next/link";
import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { formatMoney } from "@/lib/base/platform/money";
import { policyStepsLeft } from "@/lib/commerce/orders/cancellation-rules";
import { stageOfTime } from "@/lib/commerce/orders/rules";
import type { CheckoutOffer } from "@/lib/commerce/orders/schema";

type Offered = Pick<
  CheckoutOffer,
  "kind" | "amount" | "currency" | "starts_at" | "cancellation_policy" | "is_withdrawal_excepted"
> & { ends_at?: string | null; dates?: readonly string[]; last_starts_at?: string | null };

type WithdrawalNoteProps = { offer: Offered; locale: Locale };

/** The refunds after withdrawing or cancelling, shown before anyone pays. */
export function WithdrawalNote({ offer, locale }: WithdrawalNoteProps) {
  const t = useTranslations("orders");
  const now = new Date();
  const stage = stageOfTime({ ...offer, starts_at: offer.last_starts_at ?? offer.starts_at }, now);
  if (stage === "past") return null;
  if (stage === "started") return <p className="mt-10 max-w-text text-ink-soft">{t("withdrawal_started")}</p>;
  const law = offer.is_withdrawal_excepted ? t("withdrawal_excepted") : t(`withdrawal_${offer.kind}`);
  const isFree = offer.amount === 0;
  return (
    <section className="mt-10 max-w-text">
      <h2 className="font-serif text-heading">{t("withdrawal_title")}</h2>
      <p className="mt-2 text-ink-soft">{isFree ? t("withdrawal_free") : law}</p>
      {!isFree && <PolicyNote locale={locale} offer={offer} />}
      <Link
        className="mt-1 inline-flex min-h-tap items-center text-accent-ink underline underline-offset-4"
        href={localePath(locale, "/terms")}
        prefetch={false}
      >
        {t("withdrawal_terms")}
      </Link>
    </section>
  );
}

/** With amounts and times if the start is known, else in words. */
function PolicyNote({ offer, locale }: WithdrawalNoteProps) {
  const t = useTranslations("orders");
  const { amount, currency, starts_at, dates = [], cancellation_policy: policy } = offer;
  if (policy === "none") return null;
  // Of several dates, each has its own.
  const startsAt = starts_at && dates.length === 0 ? new Date(starts_at) : null;
  if (!startsAt || policy === "strict") return <p className="mt-2 text-ink-soft">{t(`policy_${policy}`)}</p>;
  const steps = policyStepsLeft({ cancellationPolicy: policy, amount, startsAt }, new Date());
  if (steps.length === 0) return <p className="mt-2 text-ink-soft">{t("policy_passed")}</p>;
  return (
    <>
      <h3 className="mt-4 font-semibold">{t("policy_title")}</h3>
      <ul className="mt-1 grid gap-1 text-ink-soft">
        {steps.map((step) => (
          <li key={step.amount}>
            {t.rich("policy_step", {
              amount: formatMoney({ amount: step.amount, currency }, locale),
              until: () => <DateTime format="short" locale={locale} value={step.until} />,
            })}
          </li>
        ))}
        <li>{t("policy_after")}</li>
      </ul>
    </>
  );
}
