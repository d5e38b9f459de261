import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import type { Locale } from "@/lib/base/i18n/locales";
import { minutesOf } from "@/lib/live/summaries/rules";
import type { Attended, Summary } from "@/lib/live/summaries/schema";

/** How many had a seat, came, and did not. */
export function SummaryFigures({ summary }: { summary: Summary }) {
  const t = useTranslations("summary");
  const figures = summary.is_presence_known ? (["seats", "came", "missed"] as const) : (["seats"] as const);
  return (
    <dl className="mb-10 flex flex-wrap gap-x-14 gap-y-6">
      {figures.map((name) => (
        <div className="flex flex-col-reverse" key={name}>
          <dt className="text-ink-soft">{t(name, { count: summary[name] })}</dt>
          <dd className="font-serif text-title tabular-nums">{summary[name]}</dd>
        </div>
      ))}
    </dl>
  );
}

type PeopleProps = { people: readonly Attended[]; locale: Locale };

export function SummaryPeople({ people, locale }: PeopleProps) {
  const t = useTranslations("summary");
  return (
    <ul className="divide-y divide-line border-line border-y">
      {people.map((person) => (
        <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3" key={person.user.id}>
          <Avatar
            name={person.user.display_name}
            seed={person.user.id}
            size="sm"
            url={person.user.avatar_url}
          />
          <span className="min-w-0 flex-1 truncate font-semibold">{person.user.display_name}</span>
          {person.asked_to_speak_at && <Badge tone="accent">{t("asked_to_speak")}</Badge>}
          {person.was_removed && <Badge tone="danger">{t("was_removed")}</Badge>}
          <span className="w-full text-ink-soft tabular-nums sm:w-56 sm:text-right">
            <Stay locale={locale} person={person} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Stay({ person, locale }: { person: Attended; locale: Locale }) {
  const t = useTranslations("summary");
  const { came_at, left_at, stayed_seconds } = person;
  if (!came_at || !left_at) return t("did_not_come");
  return (
    <>
      <DateTime format="time" locale={locale} value={came_at} />–
      <DateTime format="time" locale={locale} value={left_at} />,{" "}
      {t("minutes", { count: minutesOf(stayed_seconds) })}
    </>
  );
}
