import Link from "next/link";
import { useTranslations } from "next-intl";
import { localePath } from "@/lib/i18n/locale-path";
import type { Locale } from "@/lib/i18n/locales";
import type { Pass } from "@/lib/passes/schema";
import type { Currency } from "@/lib/platform/money";
import { formatMoney } from "@/lib/platform/money";

/** The passes that a seminar's date is part of. */
export function PassLinks({ passes, locale }: { passes: readonly Pass[]; locale: Locale }) {
  const t = useTranslations("passes");
  return passes.map(({ id, slug, title, dates, price_amount: amount, currency }) => (
    <p className="mt-6 max-w-text rounded-lg bg-sunken px-5 py-4" key={id}>
      <Link
        className="font-semibold text-accent-ink underline underline-offset-4"
        href={localePath(locale, `/passes/${slug}`)}
        prefetch={false}
      >
        {title}
      </Link>{" "}
      {t("all_for", {
        count: dates.length,
        price: formatMoney({ amount, currency: currency as Currency }, locale),
      })}
    </p>
  ));
}
