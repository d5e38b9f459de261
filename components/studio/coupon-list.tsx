import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/forms/action-button";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import type { FormAction } from "@/components/ui/form-state";
import type { Locale } from "@/lib/base/i18n/locales";
import { formatMoney } from "@/lib/base/platform/money";
import type { Coupon } from "@/lib/commerce/coupons/schema";

type CouponListProps = { coupons: readonly Coupon[]; end: FormAction; locale: Locale };

export function CouponList({ coupons, end, locale }: CouponListProps) {
  const t = useTranslations("studio");
  if (coupons.length === 0)
    return <EmptyState title={t("coupons_empty_title")}>{t("coupons_empty_text")}</EmptyState>;
  return (
    <ul className="divide-y divide-line border-line border-y">
      {coupons.map((coupon) => (
        <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4" key={coupon.id}>
          <div className="min-w-0">
            <p className="font-semibold text-lg" id={`coupon-${coupon.id}`}>
              {coupon.code}
            </p>
            <p className="text-ink-soft">
              {off(coupon)} · {coupon.item?.title ?? t("coupon_all")}
            </p>
            <p className="text-ink-soft text-sm">
              {coupon.max_uses === null
                ? t("coupon_uses", { count: coupon.uses })
                : t("coupon_uses_of", { count: coupon.uses, max: coupon.max_uses })}
              {coupon.valid_until && (
                <>
                  {" · "}
                  {t.rich("coupon_until", {
                    date: () => (
                      <DateTime format="short" locale={locale} value={String(coupon.valid_until)} />
                    ),
                  })}
                </>
              )}
            </p>
          </div>
          {coupon.ended_at ? (
            <p className="text-ink-soft">{t("coupon_ended")}</p>
          ) : (
            <ActionButton
              action={end}
              describedBy={`coupon-${coupon.id}`}
              fields={{ id: coupon.id }}
              variant="secondary"
            >
              {t("coupon_end")}
            </ActionButton>
          )}
        </li>
      ))}
    </ul>
  );

  function off({ percent, amount_off, currency }: Coupon): string {
    if (amount_off !== null && currency) return `−${formatMoney({ amount: amount_off, currency }, locale)}`;
    return `−${new Intl.NumberFormat(locale, { style: "percent" }).format((percent ?? 0) / 100)}`;
  }
}
