import { useTranslations } from "next-intl";
import type { KindComponents } from "@/components/offers/kind-components";
import { Badge } from "@/components/ui/badge";
import { Price } from "@/components/ui/price";
import { PassCard } from "./pass-card";
import { PassDetails } from "./pass-details";

export const passComponents: KindComponents<"series"> = {
  Card({ item, namesKind, ...rest }) {
    const t = useTranslations("passes");
    const date_count = "seminars" in item ? item.seminars.length : item.date_count;
    return (
      <PassCard badge={namesKind && <Badge>{t("one")}</Badge>} pass={{ ...item, date_count }} {...rest} />
    );
  },

  Facts({ offer: { seminars, price_amount, currency }, locale }) {
    const t = useTranslations("passes");
    const common = useTranslations("common");
    return (
      <>
        {t("dates", { count: seminars.length })} ·{" "}
        <Price amount={price_amount} currency={currency} freeLabel={common("free")} locale={locale} />
      </>
    );
  },

  Details: ({ offer, locale }) => <PassDetails locale={locale} pass={offer} />,

  ready: ({ t, link }) => ({
    title: t("paid_pass_title"),
    text: <p>{t("paid_pass_text")}</p>,
    action: link("/home", t("to_dates")),
  }),

  // Each of its seats is an appointment of its own.
  appointment: null,

  over: ({ t, link }) => ({
    title: t("over_title"),
    text: <p>{t("over_series")}</p>,
    action: link("/passes", t("to_passes"), "secondary"),
  }),
};
