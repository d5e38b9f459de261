import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/base/i18n/locales";
import { type Currency, formatMoney } from "@/lib/base/platform/money";
import type { CurrencySales, SalesFigures } from "@/lib/commerce/sales/schema";

/** A month's sales in one currency: in total, and for each offer. */
export function SalesSummary({ sales, locale }: { sales: CurrencySales; locale: Locale }) {
  const t = useTranslations("sales");
  const { currency, total, items } = sales;
  return (
    <section className="mb-10">
      <h2 className="mb-3 font-serif text-heading">{t("in_currency", { currency })}</h2>
      <Card>
        <h3 className="mb-3 font-semibold">{t("total")}</h3>
        <Figures currency={currency} figures={total} locale={locale} />
      </Card>
      <ul className="mt-2 divide-y divide-line border-line border-b">
        {items.map((item) => (
          <li className="px-5 py-4 sm:px-6" key={item.item_id}>
            <h3 className="mb-2 font-semibold">
              {item.title} <span className="font-normal text-ink-faint">· {t(`kind_${item.kind}`)}</span>
            </h3>
            <Figures currency={currency} figures={item} locale={locale} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type FiguresProps = { figures: SalesFigures; currency: Currency; locale: Locale };

const amounts = ["gross", "discount", "refunded", "vat", "fee", "net"] as const;

/** Discounts are shown only if there were any. */
const isShown = (name: (typeof amounts)[number], figures: SalesFigures) =>
  name !== "discount" || figures.discount > 0;

function Figures({ figures, currency, locale }: FiguresProps) {
  const t = useTranslations("sales");
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 tabular-nums sm:grid-cols-3 lg:grid-cols-6">
      <div>
        <dt className="text-ink-faint text-sm">{t("orders")}</dt>
        <dd>{figures.orders}</dd>
      </div>
      {amounts
        .filter((name) => isShown(name, figures))
        .map((name) => (
          <div className={name === "net" ? "font-semibold" : undefined} key={name}>
            <dt className="text-ink-faint text-sm">{t(name)}</dt>
            <dd>{formatMoney({ amount: figures[name], currency }, locale)}</dd>
          </div>
        ))}
    </dl>
  );
}
