import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionButton } from "@/components/forms/action-button";
import { TwoColumn } from "@/components/layout/two-column";
import { LessonFiles } from "@/components/studio/lesson-files";
import { LessonForm } from "@/components/studio/lesson-form";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { localePath } from "@/lib/base/i18n/locale-path";
import { env } from "@/lib/base/platform/env";
import { listOwnFiles } from "@/lib/catalogue/courses/file-queries";
import { findLesson } from "@/lib/catalogue/courses/lesson-queries";
import { lessonInput } from "@/lib/catalogue/courses/schema";
import { notFoundOnMissing } from "@/lib/system/web/not-found-on-missing";
import { requireOwnOffer } from "../../../../own-offer";
import { dropFile, dropLesson, moveFile, saveLesson } from "../../../actions";

type Props = { params: Promise<{ locale: string; id: string; lesson_id: string }> };

async function requireOwnLesson({ params }: Props) {
  const { id, lesson_id } = await params;
  const own = await requireOwnOffer("course", { params }, `/lessons/${lesson_id}`);
  const input = lessonInput.safeParse({ id, lesson_id });
  if (!input.success) notFound();
  return { ...own, lesson: await notFoundOnMissing(findLesson({ actor: own.actor }, input.data)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lesson } = await requireOwnLesson(props);
  return { title: lesson.title };
}

export default async function StudioLessonPage(props: Props) {
  const { locale, actor, offer: course, lesson } = await requireOwnLesson(props);
  const t = await getTranslations({ locale, namespace: "teach" });
  const ids = { id: course.id, lesson_id: lesson.id };
  const { items: files } = await listOwnFiles(actor, ids);
  const pictures = files.filter(({ state, form }) => state === "ready" && form === "picture");
  return (
    <TwoColumn
      aside={
        <Card className="grid gap-3">
          <ButtonLink
            href={localePath(locale, `/learn/${course.slug}/${lesson.id}`)}
            prefetch={false}
            variant="secondary"
          >
            {t("see_lesson")}
          </ButtonLink>
          <details>
            <summary className="inline-flex min-h-tap w-full cursor-pointer items-center justify-center font-semibold text-accent-ink">
              {t("lesson_remove")}
            </summary>
            <div className="grid gap-3 pt-2">
              <p className="text-ink-soft">{t("lesson_remove_text")}</p>
              <ActionButton action={dropLesson} fields={ids} variant="danger">
                {t("lesson_remove_confirm")}
              </ActionButton>
            </div>
          </details>
        </Card>
      }
      lead={
        <>
          <p>
            <Link
              className="inline-flex min-h-tap items-center font-semibold text-accent-ink underline-offset-4 hover:underline"
              href={localePath(locale, `/studio/courses/${course.id}`)}
            >
              {course.title}
            </Link>
          </p>
          <h1 className="mt-2 mb-8 font-serif text-title">{lesson.title}</h1>
        </>
      }
    >
      <div className="grid gap-14">
        <LessonForm
          action={saveLesson}
          ids={ids}
          initial={{
            title: lesson.title,
            body: lesson.body,
            minutes: String(Math.ceil(lesson.duration_seconds / 60)),
            isPreview: lesson.is_preview,
          }}
          version={lesson.version}
          pictures={pictures.map(({ id, name, url }) => ({ id, name, url }))}
        />
        <LessonFiles
          actions={{ drop: dropFile, move: moveFile }}
          files={files}
          ids={ids}
          maxMegabytes={env().UPLOAD_MAX_MB}
        />
      </div>
    </TwoColumn>
  );
}
