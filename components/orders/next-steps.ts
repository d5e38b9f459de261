import { useTranslations } from "next-intl";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { kindRules } from "@/lib/catalogue/kinds/rules";
import { tableOf } from "@/lib/catalogue/offers/kind";
import type { CheckoutOffer } from "@/lib/commerce/orders/schema";

/** Where a person who cannot buy this goes next, by the refusal's code. */
export function useNextSteps({ kind, slug }: Pick<CheckoutOffer, "kind" | "slug">, locale: Locale) {
  const t = useTranslations("orders");
  const shelf = localePath(locale, `/${tableOf(kind)}`);
  const page = `${shelf}/${slug}`;
  return {
    sold_out: { href: kindRules[kind].hasWaitlist ? `${page}/waitlist` : page, label: t("lead_sold_out") },
    already_owned: { href: localePath(locale, "/orders"), label: t("lead_already_owned") },
    too_many_holds: { href: localePath(locale, "/orders"), label: t("lead_already_owned") },
    slot_taken: { href: page, label: t("lead_slot_taken") },
    not_on_sale: { href: shelf, label: t("lead_not_on_sale") },
    own_item: { href: page, label: t("lead_own_item") },
  };
}
