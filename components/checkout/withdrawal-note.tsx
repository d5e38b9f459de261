import Link from "next/link";
import { useTranslations } from "next-intl";
import { localePath } from "@/lib/i18n/locale-path";
import type { Locale } from "@/lib/i18n/locales";
import type { OrderKind } from "@/lib/orders/schema";

type WithdrawalNoteProps = { kind: OrderKind; isFree: boolean; locale: Locale };

/** The right of withdrawal for this kind of thing, said before anyone pays. */
export function WithdrawalNote({ kind, isFree, locale }: WithdrawalNoteProps) {
  const t = useTranslations("orders");
  return (
    <section className="mt-10 max-w-text">
      <h2 className="font-serif text-heading">{t("withdrawal_title")}</h2>
      <p className="mt-2 text-ink-soft">{isFree ? t("withdrawal_free") : t(`withdrawal_${kind}`)}</p>
      <Link
        className="mt-1 inline-flex min-h-tap items-center text-accent-ink underline underline-offset-4"
        href={localePath(locale, "/terms")}
      >
        {t("withdrawal_terms")}
      </Link>
    </section>
  );
}
