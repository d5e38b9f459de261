import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SeminarDetails } from "@/components/seminars/seminar-details";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button";
import { localePath } from "@/lib/i18n/locale-path";
import { requireOwnSeminar, type SeminarProps } from "../../../own-seminar";

export async function generateMetadata(props: SeminarProps): Promise<Metadata> {
  const { seminar } = await requireOwnSeminar(props, "/preview");
  return { title: seminar.title };
}

/** The public page as it will be, for the host's eyes alone. */
export default async function PreviewPage(props: SeminarProps) {
  const { locale, seminar } = await requireOwnSeminar(props, "/preview");
  const t = await getTranslations({ locale, namespace: "studio" });
  return (
    <>
      <div className="mb-8">
        <Banner
          action={
            <ButtonLink href={localePath(locale, `/studio/seminars/${seminar.id}`)} variant="secondary">
              {t("back_to_edit")}
            </ButtonLink>
          }
          title={t("preview_title")}
        >
          <p>{t("preview_text")}</p>
        </Banner>
      </div>
      <SeminarDetails locale={locale} seminar={seminar} />
    </>
  );
}
