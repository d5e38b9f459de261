import { useTranslations } from "next-intl";
import { percentDone } from "@/lib/catalogue/courses/rules";
import type { LearnedCourse } from "@/lib/catalogue/courses/schema";

/** A learner's progress, as a bar and in words. */
export function ProgressBar({ course }: { course: Pick<LearnedCourse, "completed_count" | "lesson_count"> }) {
  const t = useTranslations("courses");
  const percent = percentDone(course);
  return (
    <div className="grid gap-2">
      <div
        aria-label={t("progress_label")}
        aria-valuemax={100}
        aria-valuemin={0}
        aria-valuenow={percent}
        className="h-2 overflow-hidden rounded-full bg-sunken"
        role="progressbar"
      >
        <div
          className="h-full rounded-full bg-linear-90 from-turquoise via-azure to-lilac"
          style={{ width: `${percent}%` }}
        />
      </div>
      <p className="text-ink-soft text-sm">
        {t("progress", { done: course.completed_count, count: course.lesson_count })}
      </p>
    </div>
  );
}
