import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/forms/action-button";
import { ArchiveStep } from "@/components/offers/archive-step";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/components/ui/form-state";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Pass } from "@/lib/catalogue/passes/schema";

type PassStepsProps = {
  pass: Pass;
  locale: Locale;
  actions: Record<"publish" | "archive" | "duplicate", FormAction>;
};

/** What to do with a pass in its present state. */
export function PassSteps({ pass, locale, actions }: PassStepsProps) {
  const t = useTranslations("passes");
  const fields = { id: pass.id };
  return (
    <Card className="grid gap-3">
      <p className="text-ink-soft">{t(`state_${pass.status}`, { count: pass.seminars.length })}</p>
      {pass.status === "draft" && (
        <ActionButton action={actions.publish} fields={fields}>
          {t("publish")}
        </ActionButton>
      )}
      {pass.status === "published" && (
        <>
          <ButtonLink href={localePath(locale, `/passes/${pass.slug}`)} variant="secondary">
            {t("see_page")}
          </ButtonLink>
          <ArchiveStep
            action={actions.archive}
            confirm={t("archive_confirm")}
            id={pass.id}
            label={t("archive")}
            text={t("archive_text")}
          />
        </>
      )}
      <ActionButton action={actions.duplicate} fields={fields} variant="quiet">
        {t("duplicate")}
      </ActionButton>
    </Card>
  );
}
