import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/forms/action-button";
import { ButtonLink } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import type { FormAction } from "@/components/ui/form-state";
import { ListPager } from "@/components/ui/list-pager";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { formatMoney } from "@/lib/base/platform/money";
import type { Difference } from "@/lib/commerce/payments/schema";
import { Rows } from "./rows";

type DifferenceRowsProps = {
  differences: readonly Difference[];
  decide: FormAction;
  locale: Locale;
  pager: { firstHref?: string; nextHref?: string };
};

/** Payments that differ from their order's price, each with the possible decisions. */
export function DifferenceRows({ differences, decide, locale, pager }: DifferenceRowsProps) {
  const t = useTranslations("admin");
  const money = (amount: number, currency: string) => formatMoney({ amount, currency }, locale);
  return (
    <section aria-labelledby="differences" className="mb-10">
      <h2 className="font-serif text-heading" id="differences">
        {t("differences_title")}
      </h2>
      <p className="mt-1 mb-3 max-w-text text-ink-soft">{t("difference_how")}</p>
      <Rows
        empty=""
        rows={differences.map(({ id, order_id, title, received_at, is_acceptable, ...sums }) => ({
          id,
          title: <span id={id}>{title}</span>,
          facts: (
            <p>
              {t("difference_text", {
                paid: money(sums.amount, sums.currency),
                due: money(sums.due_amount, sums.due_currency),
              })}
              , <DateTime format="short" locale={locale} value={received_at} />
            </p>
          ),
          end: (
            <>
              <ButtonLink href={localePath(locale, `/orders/${order_id}`)} variant="quiet">
                {t("difference_order")}
              </ButtonLink>
              {is_acceptable && (
                <ActionButton
                  action={decide}
                  describedBy={id}
                  fields={{ id, decision: "accept" }}
                  variant="secondary"
                >
                  {t("difference_accept")}
                </ActionButton>
              )}
              <ActionButton
                action={decide}
                describedBy={id}
                fields={{ id, decision: "send_back" }}
                variant="secondary"
              >
                {t("difference_send_back")}
              </ActionButton>
            </>
          ),
        }))}
      />
      <ListPager pager={pager} />
    </section>
  );
}
