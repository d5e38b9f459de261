import type { KindComponents } from "@/components/offers/kind-components";
import { SeminarCard } from "./seminar-card";

export const seminarComponents: KindComponents<"seminar"> = {
  Card: ({ item, ...rest }) => <SeminarCard seminar={item} {...rest} />,

  ready: ({ order: { slug }, t, when, link }) => ({
    title: t("paid_seminar_title"),
    text: (
      <>
        {when}
        <p>{t("paid_seminar_text")}</p>
      </>
    ),
    action: link(`/live/${slug}`, t("to_lobby")),
  }),

  appointment: { icon: "people", path: ({ slug }) => `/live/${slug}`, label: "to_lobby" },

  over: ({ order: { slug }, t, link }) => ({
    title: t("over_title"),
    text: <p>{t("over_seminar")}</p>,
    action: link(`/live/${slug}/thanks`, t("to_thanks"), "secondary"),
  }),
};
