import { useTranslations } from "next-intl";
import { WideCover } from "@/components/covers/wide-cover";
import { TwoColumn } from "@/components/layout/two-column";
import { WithdrawalNote } from "@/components/legal/withdrawal-note";
import { HostByline } from "@/components/offers/host-byline";
import { RatingLine } from "@/components/offers/rating-line";
import { Prose } from "@/components/ui/prose";
import type { Locale } from "@/lib/base/i18n/locales";
import { isOver, shownState } from "@/lib/catalogue/seminars/rules";
import type { Seminar } from "@/lib/catalogue/seminars/schema";
import type { Rating } from "@/lib/community/reviews/schema";
import { MoreDates } from "./more-dates";
import { SeminarBadge } from "./seminar-badge";
import { SeminarOffer } from "./seminar-offer";
import { SeminarWhen } from "./seminar-when";

type SeminarDetailsProps = {
  seminar: Seminar;
  locale: Locale;
  rating?: Rating | null;
  /** The other dates of its series. */
  dates?: readonly Seminar[];
  /** What belongs to them. */
  more?: React.ReactNode;
};

/** Everything about a seminar that a buyer wants to know. */
export function SeminarDetails({ seminar, locale, rating = null, dates = [], more }: SeminarDetailsProps) {
  const t = useTranslations("seminars");
  const isAhead = !isOver({ status: shownState(seminar, new Date()) });
  return (
    <article>
      <WideCover offer={seminar} />
      <TwoColumn
        aside={<SeminarOffer locale={locale} seminar={seminar} />}
        lead={<Lead locale={locale} rating={rating} seminar={seminar} />}
      >
        <HostByline host={seminar.host} label={t("host_label")} locale={locale} />
        <h2 className="sr-only">{t("about")}</h2>
        <Prose>{seminar.description}</Prose>
        <MoreDates dates={dates} locale={locale} />
        {more}
        {isAhead && <RoomNotes isRecorded={seminar.is_recorded} />}
        {isAhead && <WithdrawalNote locale={locale} offer={{ ...seminar, amount: seminar.price_amount }} />}
      </TwoColumn>
    </article>
  );
}

function RoomNotes({ isRecorded }: { isRecorded: boolean }) {
  const t = useTranslations("seminars");
  return (
    <>
      <h2 className="mt-12 font-serif text-heading">{t("room_title")}</h2>
      <ul className="mt-4 grid max-w-text gap-3 text-ink-soft">
        <li>{t("room_browser")}</li>
        <li>{t("room_unseen")}</li>
        {isRecorded && <li>{t("room_recorded")}</li>}
        <li>{t("room_lobby")}</li>
      </ul>
    </>
  );
}

function Lead({ seminar, locale, rating = null }: SeminarDetailsProps) {
  const t = useTranslations("seminars");
  const { starts_at, title, summary, replay } = seminar;
  const state = shownState(seminar, new Date());
  return (
    <>
      <SeminarBadge startsAt={starts_at} state={state} />
      <h1 className="mt-4 font-serif text-title">{title}</h1>
      <p className="mt-3 font-semibold text-accent-ink">
        <SeminarWhen locale={locale} seminar={seminar} />
      </p>
      <p className="mt-4 max-w-text text-ink-soft text-lg">{summary}</p>
      <RatingLine rating={rating} />
      {isOver({ status: state }) && (
        <p className="mt-6 max-w-text rounded-lg bg-sunken px-5 py-4" role="status">
          {state === "cancelled" ? t("is_cancelled") : replay ? t("is_ended_replay") : t("is_ended")}
        </p>
      )}
    </>
  );
}
