import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/ui/form-state";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Recording } from "@/lib/live/recordings/schema";
import { FileUpload } from "./file-upload";
import { FilmList } from "./film-list";

type FilmSectionProps = {
  seminarId: string;
  films: readonly Recording[];
  locale: Locale;
  maxMegabytes: number;
  actions: Record<"publish" | "withdraw" | "remove", FormAction>;
};

/** The recordings of a past seminar, for those who had a seat. */
export function FilmSection({ seminarId, films, locale, maxMegabytes, actions }: FilmSectionProps) {
  const t = useTranslations("studio");
  return (
    <section aria-labelledby="films">
      <h2 className="font-serif text-heading" id="films">
        {t("films")}
      </h2>
      <p className="mt-2 mb-6 max-w-text text-ink-soft">{t("films_lead")}</p>
      <FilmList actions={actions} films={films} locale={locale} />
      <div className="mt-6">
        <FileUpload
          accept="video/mp4,video/quicktime,video/webm,.mp4,.m4v,.mov,.webm"
          maxMegabytes={maxMegabytes}
          place={{ url: `/api/seminars/${seminarId}/recordings`, named: "media_id" }}
          what="film"
        />
      </div>
    </section>
  );
}
