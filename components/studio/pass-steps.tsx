import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/forms/action-button";
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
      <p className="text-ink-soft">{t(`state_${pass.status}`, { count: pass.dates.length })}</p>
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
          <details>
            <summary className="inline-flex min-h-tap w-full cursor-pointer items-center justify-center font-semibold text-accent-ink">
              {t("archive")}
            </summary>
            <div className="grid gap-3 pt-2">
              <p className="text-ink-soft">{t("archive_text")}</p>
              <ActionButton action={actions.archive} fields={fields} variant="danger">
                {t("archive_confirm")}
              </ActionButton>
            </div>
          </details>
        </>
      )}
      <ActionButton action={actions.duplicate} fields={fields} variant="quiet">
        {t("duplicate")}
      </ActionButton>
    </Card>
  );
}
