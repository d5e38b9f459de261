import Link from "next/link";
import { useTranslations } from "next-intl";
import { SeminarBadge } from "@/components/kinds/seminar/seminar-badge";
import { seminarComponents } from "@/components/kinds/seminar/seminar-components";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { seatsTaken } from "@/lib/catalogue/seminars/rules";
import type { Seminar } from "@/lib/catalogue/seminars/schema";

const { Facts } = seminarComponents;

type SeminarRowsProps = { title: string; seminars: readonly Seminar[]; locale: Locale };

export function SeminarRows({ title, seminars, locale }: SeminarRowsProps) {
  const t = useTranslations("studio");
  if (seminars.length === 0) return null;
  return (
    <section className="mt-12">
      <h2 className="mb-3 font-serif text-heading">{title}</h2>
      <ul className="divide-y divide-line border-line border-y">
        {seminars.map((seminar) => (
          <li
            className="relative flex flex-wrap items-center gap-x-6 gap-y-1 py-4 hover:bg-sunken sm:flex-nowrap"
            key={seminar.id}
          >
            <div className="min-w-0 flex-1 basis-full sm:basis-0">
              <Link
                className="font-semibold text-lg after:absolute after:inset-0"
                href={localePath(locale, `/studio/seminars/${seminar.id}`)}
              >
                {seminar.title}
              </Link>
              <p className="text-ink-soft">
                <Facts locale={locale} offer={seminar} />
              </p>
            </div>
            <p className="text-ink-soft tabular-nums">
              {t("seats_short", { taken: seatsTaken(seminar), capacity: seminar.capacity })}
            </p>
            {seminar.state === "ended" && (
              <Link
                className="relative inline-flex min-h-tap items-center font-semibold text-accent-ink underline-offset-4 hover:underline"
                href={localePath(locale, `/studio/seminars/${seminar.id}/summary`)}
                prefetch={false}
              >
                {t("summary")}
                <span className="sr-only">, {seminar.title}</span>
              </Link>
            )}
            <SeminarBadge startsAt={seminar.starts_at} state={seminar.state} />
          </li>
        ))}
      </ul>
    </section>
  );
}
