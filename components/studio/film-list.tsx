import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/forms/action-button";
import { LookAgain } from "@/components/layout/look-again";
import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import type { FormAction } from "@/components/ui/form-state";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Recording } from "@/lib/live/recordings/schema";

type FilmListProps = {
  films: readonly Recording[];
  locale: Locale;
  actions: Record<"publish" | "withdraw" | "remove", FormAction>;
};

/** A seminar's recordings as their host sees them: each can be watched, published and removed. */
export function FilmList({ films, locale, actions }: FilmListProps) {
  const t = useTranslations("studio");
  const isBusy = films.some(({ state }) => state === "saving");
  return (
    <>
      <ul className="grid gap-6">
        {films.map((film) => (
          <li className="grid gap-4 border-line border-b pb-6" key={film.id}>
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <p className="min-w-0 flex-1 truncate font-semibold" id={film.id}>
                {film.name}
              </p>
              <Badge tone={film.published_at ? "good" : film.state === "failed" ? "danger" : "neutral"}>
                {t(film.published_at ? "film_published" : `film_state_${film.state}`)}
              </Badge>
            </div>
            <p className="-mt-3 text-ink-faint text-sm">
              {t(`film_source_${film.source}`)},{" "}
              <DateTime format="short" locale={locale} value={film.created_at} />
            </p>
            {film.state === "receiving" && <p className="text-ink-soft">{t("film_go_on")}</p>}
            {film.state === "failed" && <p className="text-ink-soft">{t("film_failed_text")}</p>}
            {film.state === "ready" && (
              // biome-ignore lint/a11y/useMediaCaption: a recording has captions only where the room gave them
              <video
                aria-label={film.name}
                className="aspect-video w-full rounded-lg bg-ink"
                controls
                playsInline
                preload="metadata"
                src={`/api/recordings/${film.id}/film`}
              />
            )}
            <FilmActions actions={actions} film={film} />
          </li>
        ))}
      </ul>
      {isBusy && <LookAgain slow={t("film_slow")} />}
    </>
  );
}

function FilmActions({ film, actions }: { film: Recording } & Pick<FilmListProps, "actions">) {
  const t = useTranslations("studio");
  const isTaken = film.state === "starting" || film.state === "recording";
  const shared = { describedBy: film.id, fields: { id: film.id } };
  return (
    <div className="flex flex-wrap items-start gap-3">
      {film.state === "ready" && !film.published_at && (
        <ActionButton {...shared} action={actions.publish}>
          {t("film_publish")}
        </ActionButton>
      )}
      {film.published_at && (
        <ActionButton {...shared} action={actions.withdraw} variant="secondary">
          {t("film_withdraw")}
        </ActionButton>
      )}
      {!isTaken && (
        <details>
          <summary className="inline-flex min-h-tap cursor-pointer items-center px-4 font-semibold text-accent-ink">
            {t("film_remove")}
          </summary>
          <div className="grid gap-3 px-4 pt-2">
            <p className="text-ink-soft">{t("film_remove_text")}</p>
            <ActionButton {...shared} action={actions.remove} variant="danger">
              {t("film_remove_confirm")}
            </ActionButton>
          </div>
        </details>
      )}
    </div>
  );
}
