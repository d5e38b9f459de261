import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { titleOf } from "@/lib/catalogue/courses/rules";
import type { Lesson } from "@/lib/catalogue/courses/schema";
import { clock } from "./keys";
import { LessonPlayer } from "./lesson-player";

/** The lesson's audio and video, each continuing where its learner stopped. */
export function LessonPlayers({ lesson }: { lesson: Lesson }) {
  const t = useTranslations("courses");
  const playable = lesson.media.filter(({ form }) => form === "audio" || form === "video");
  if (playable.length === 0) return null;
  const { progress } = lesson;
  return (
    <div className="mb-10 grid gap-6">
      {playable.map((file) => {
        const startAt = progress?.media_id === file.id ? progress.position_seconds : 0;
        return (
          <LessonPlayer
            file={{ id: file.id, form: file.form, url: file.url }}
            key={file.id}
            progressUrl={progress && `/api/courses/${lesson.course_id}/lessons/${lesson.id}/progress`}
            startAt={startAt}
            texts={{
              resumed: t("resumed", { at: clock(startAt) }),
              broken: t("file_broken"),
              tryAgain: t("file_again"),
            }}
            title={titleOf(file)}
          />
        );
      })}
    </div>
  );
}

/** The PDFs of a lesson. */
export function LessonPapers({ lesson }: { lesson: Lesson }) {
  const t = useTranslations("courses");
  const papers = lesson.media.filter(({ form }) => form === "pdf");
  if (papers.length === 0) return null;
  return (
    <ul className="mt-10 grid gap-2 border-line border-t pt-6">
      {papers.map((file) => (
        <li key={file.id}>
          <a
            className="inline-flex min-h-tap items-center gap-2.5 font-semibold text-accent-ink underline-offset-4 hover:underline"
            href={file.url}
          >
            <Icon name="book" />
            {titleOf(file)}
            <span className="font-normal text-ink-faint text-sm">
              {t("pdf_size", { megabytes: Math.max(0.1, Math.round(file.size_bytes / 104_858) / 10) })}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
