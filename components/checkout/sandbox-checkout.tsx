import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Button, ButtonLink } from "@/components/ui/button";
import { localePath } from "@/lib/i18n/locale-path";
import type { Locale } from "@/lib/i18n/locales";
import type { Currency } from "@/lib/platform/money";
import { formatMoney } from "@/lib/platform/money";

type SandboxCheckoutProps = {
  session: { id: string; orderId: string; title: string; amount: number; currency: Currency };
  isOpen: boolean;
  wasDeclined: boolean;
  locale: Locale;
};

/** Stands in the provider's place and looks like nothing of Aveli's, so that nobody takes one for the other. */
export function SandboxCheckout({ session, isOpen, wasDeclined, locale }: SandboxCheckoutProps) {
  const t = useTranslations("orders");
  const amount = formatMoney(session, locale);
  return (
    <main className="grid min-h-dvh content-start justify-items-center bg-sunken font-sans" id="main">
      <div className="my-8 grid w-full max-w-[30rem] gap-6 bg-surface p-6 sm:my-16 sm:rounded-sm sm:border sm:border-line-strong sm:border-dashed sm:p-10">
        <div>
          <p className="font-semibold text-ink-faint text-sm">{t("sandbox_label")}</p>
          <h1 className="mt-1 font-semibold text-2xl">
            {t(isOpen ? "sandbox_title" : "sandbox_over_title")}
          </h1>
          <p className="mt-2 text-ink-soft">{t(isOpen ? "sandbox_text" : "sandbox_over_text")}</p>
        </div>
        <dl className="flex flex-wrap items-baseline justify-between gap-x-6 border-line border-y py-4">
          <dt className="min-w-0">{session.title}</dt>
          <dd className="font-semibold text-2xl tabular-nums">{amount}</dd>
        </dl>
        {isOpen && wasDeclined && <Banner title={t("sandbox_declined")} tone="danger" />}
        {isOpen ? (
          <form action={`/sandbox/checkout/${session.id}`} className="grid gap-3" method="post">
            <Button name="outcome" type="submit" value="paid">
              {t("sandbox_pay", { amount })}
            </Button>
            <Button name="outcome" type="submit" value="declined" variant="secondary">
              {t("sandbox_decline")}
            </Button>
            <Button name="outcome" type="submit" value="abandoned" variant="quiet">
              {t("sandbox_leave")}
            </Button>
          </form>
        ) : (
          <ButtonLink href={localePath(locale, `/orders/${session.orderId}`)} variant="secondary">
            {t("sandbox_to_order")}
          </ButtonLink>
        )}
      </div>
    </main>
  );
}
