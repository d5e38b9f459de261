import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button";

/** A preview of the public page, only for the host, with a link back to editing. */
export function PreviewFrame({ editHref, children }: { editHref: string; children: React.ReactNode }) {
  const t = useTranslations("studio");
  return (
    <>
      <div className="mb-8">
        <Banner
          action={
            <ButtonLink href={editHref} variant="secondary">
              {t("back_to_edit")}
            </ButtonLink>
          }
          title={t("preview_title")}
        >
          <p>{t("preview_text")}</p>
        </Banner>
      </div>
      {children}
    </>
  );
}
