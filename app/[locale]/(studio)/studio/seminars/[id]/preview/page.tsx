import type { Metadata } from "next";
import { SeminarDetails } from "@/components/kinds/seminar/seminar-details";
import { PreviewFrame } from "@/components/studio/preview-frame";
import { localePath } from "@/lib/base/i18n/locale-path";
import { requireOwnSeminar, type SeminarProps } from "../../../own-seminar";

export async function generateMetadata(props: SeminarProps): Promise<Metadata> {
  const { seminar } = await requireOwnSeminar(props, "/preview");
  return { title: seminar.title };
}

export default async function PreviewPage(props: SeminarProps) {
  const { locale, seminar } = await requireOwnSeminar(props, "/preview");
  return (
    <PreviewFrame editHref={localePath(locale, `/studio/seminars/${seminar.id}`)}>
      <SeminarDetails locale={locale} seminar={seminar} />
    </PreviewFrame>
  );
}
