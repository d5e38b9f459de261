import type { KindComponents } from "@/components/offers/kind-components";
import { DateTime } from "@/components/ui/date-time";
import type { Seminar } from "@/lib/catalogue/seminars/schema";
import { SeminarCard } from "./seminar-card";
import { SeminarDetails } from "./seminar-details";

interface Beside {
  /** The other dates of its series. */
  dates: readonly Seminar[];
  /** What belongs to them. */
  more: React.ReactNode;
}

export const seminarComponents: KindComponents<"seminar", Beside> = {
  Card: ({ item, locale, headingLevel }) => (
    <SeminarCard headingLevel={headingLevel} locale={locale} seminar={item} />
  ),

  Facts: ({ offer, locale }) => <DateTime format="short" locale={locale} value={offer.starts_at} />,

  Details: ({ offer, locale, rating, beside }) => (
    <SeminarDetails locale={locale} rating={rating} seminar={offer} {...beside} />
  ),

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
