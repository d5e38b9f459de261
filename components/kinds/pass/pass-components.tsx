import { useTranslations } from "next-intl";
import type { KindComponents } from "@/components/offers/kind-components";
import { Badge } from "@/components/ui/badge";
import { PassCard } from "./pass-card";

export const passComponents: KindComponents<"pass"> = {
  Card({ item, ...rest }) {
    const t = useTranslations("passes");
    return <PassCard badge={<Badge>{t("one")}</Badge>} pass={item} {...rest} />;
  },

  ready: ({ t, link }) => ({
    title: t("paid_pass_title"),
    text: <p>{t("paid_pass_text")}</p>,
    action: link("/home", t("to_dates")),
  }),

  // Each of its seats is an appointment of its own.
  appointment: null,

  over: ({ t, link }) => ({
    title: t("over_title"),
    text: <p>{t("over_pass")}</p>,
    action: link("/passes", t("to_passes"), "secondary"),
  }),
};
