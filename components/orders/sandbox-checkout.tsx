import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Button, ButtonLink } from "@/components/ui/button";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Currency } from "@/lib/base/platform/money";
import { formatMoney } from "@/lib/base/platform/money";
import type { SandboxOutcome } from "@/lib/commerce/payments/schema";

type Step = "pay" | "authenticate" | "processing" | "authorised" | "paid" | "over";

type SandboxCheckoutProps = {
  session: { id: string; orderId: string; title: string; amount: number; currency: Currency };
  /** Whether the payment is only authorised, which is possible only with cards. */
  isManual: boolean;
  step: Step;
  wasDeclined: boolean;
  locale: Locale;
};

/**
 * The possible actions on each step: the buyer's while it is open, afterwards those of a bank or the provider's staff.
 */
const outcomes: Record<Step, readonly SandboxOutcome[]> = {
  pay: ["paid", "authenticate", "delayed", "declined", "abandoned"],
  authenticate: ["paid", "declined"],
  processing: ["delayed_paid", "delayed_failed"],
  authorised: ["captured", "released"],
  paid: ["refunded_half", "refunded", "refund_bounced", "disputed", "dispute_won", "dispute_lost"],
  over: [],
};

/** Replaces the provider's page and looks nothing like Aveli, so that nobody confuses the two. */
export function SandboxCheckout({ session, isManual, step, wasDeclined, locale }: SandboxCheckoutProps) {
  const t = useTranslations("orders");
  const amount = formatMoney(session, locale);
  const isBuying = step === "pay" || step === "authenticate";
  const offered = outcomes[step].filter((outcome) => !isManual || outcome !== "delayed");
  return (
    <main className="grid min-h-dvh content-start justify-items-center bg-sunken font-sans" id="main">
      <div className="my-8 grid w-full max-w-[30rem] gap-6 bg-surface p-6 sm:my-16 sm:rounded-sm sm:border sm:border-line-strong sm:border-dashed sm:p-10">
        <div>
          <p className="font-semibold text-ink-faint text-sm">{t("sandbox_label")}</p>
          <h1 className="mt-1 font-semibold text-2xl">{t(`sandbox_${step}_title`)}</h1>
          <p className="mt-2 text-ink-soft">
            {t(isManual && step === "pay" ? "sandbox_pay_text_manual" : `sandbox_${step}_text`)}
          </p>
        </div>
        <dl className="flex flex-wrap items-baseline justify-between gap-x-6 border-line border-y py-4">
          <dt className="wrap-anywhere">{session.title}</dt>
          <dd className="font-semibold text-2xl tabular-nums">{amount}</dd>
        </dl>
        {isBuying && wasDeclined && <Banner title={t("sandbox_declined")} tone="danger" />}
        {offered.length > 0 && (
          <form action={`/sandbox/checkout/${session.id}`} className="grid gap-3" method="post">
            {offered.map((outcome, i) => (
              <Button
                key={outcome}
                name="outcome"
                type="submit"
                value={outcome}
                variant={isBuying && i === 0 ? "primary" : outcome === "abandoned" ? "quiet" : "secondary"}
              >
                {step === "authenticate" && outcome === "paid"
                  ? t("sandbox_approve")
                  : t(isManual && outcome === "paid" ? "sandbox_do_paid_manual" : `sandbox_do_${outcome}`, {
                      amount,
                    })}
              </Button>
            ))}
          </form>
        )}
        {!isBuying && (
          <ButtonLink href={localePath(locale, `/orders/${session.orderId}`)} variant="secondary">
            {t("sandbox_to_order")}
          </ButtonLink>
        )}
      </div>
    </main>
  );
}
