import { useTranslations } from "next-intl";
import { Cover } from "@/components/covers/cover";
import { ButtonLink } from "@/components/ui/button";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { seatsTaken } from "@/lib/catalogue/seminars/rules";
import type { Seminar } from "@/lib/catalogue/seminars/schema";
import { SeminarBadge } from "./seminar-badge";
import { SeminarWhen } from "./seminar-when";

export function NextSeminar({ seminar, locale }: { seminar: Seminar; locale: Locale }) {
  const t = useTranslations("studio");
  const isLive = seminar.state === "live";
  return (
    <section className="grid overflow-hidden rounded-xl border border-line bg-surface md:grid-cols-[2fr_3fr]">
      <div className="aspect-[21/9] md:aspect-auto">
        <Cover id={seminar.id} kind="seminar" url={seminar.cover_url} />
      </div>
      <div className="grid content-start gap-2 p-6 md:p-8">
        <div>
          <SeminarBadge startsAt={seminar.starts_at} state={seminar.state} />
        </div>
        <h2 className="mt-1 font-serif text-title">{seminar.title}</h2>
        <p className="font-semibold text-accent-ink">
          <SeminarWhen locale={locale} seminar={seminar} />
        </p>
        <p className="text-ink-soft">
          {t("seats_taken", { taken: seatsTaken(seminar), capacity: seminar.capacity })}
        </p>
        <div className="mt-4 flex flex-wrap gap-3">
          {isLive && (
            <ButtonLink href={localePath(locale, `/live/${seminar.slug}`)}>{t("to_room")}</ButtonLink>
          )}
          <ButtonLink
            href={localePath(locale, `/studio/seminars/${seminar.id}`)}
            variant={isLive ? "secondary" : "primary"}
          >
            {isLive ? t("oversee") : t("prepare")}
          </ButtonLink>
        </div>
      </div>
    </section>
  );
}
