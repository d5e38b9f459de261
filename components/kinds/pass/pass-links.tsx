import Link from "next/link";
import { useTranslations } from "next-intl";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Currency } from "@/lib/base/platform/money";
import { formatMoney } from "@/lib/base/platform/money";
import type { Pass } from "@/lib/catalogue/passes/schema";

/** The passes that a seminar's date is part of. */
export function PassLinks({ passes, locale }: { passes: readonly Pass[]; locale: Locale }) {
  const t = useTranslations("passes");
  return passes.map(({ id, slug, title, seminars, price_amount: amount, currency }) => (
    <p className="mt-6 max-w-text rounded-lg bg-sunken px-5 py-4" key={id}>
      <Link
        className="font-semibold text-accent-ink underline underline-offset-4"
        href={localePath(locale, `/passes/${slug}`)}
        prefetch={false}
      >
        {title}
      </Link>{" "}
      {t("all_for", {
        count: seminars.length,
        price: formatMoney({ amount, currency: currency as Currency }, locale),
      })}
    </p>
  ));
}
