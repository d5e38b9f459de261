import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/forms/action-button";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import type { FormAction } from "@/components/ui/form-state";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Seminar } from "@/lib/catalogue/seminars/schema";

type SeminarStepsProps = {
  seminar: Seminar;
  locale: Locale;
  actions: Record<"publish" | "archive" | "start" | "end", FormAction>;
  canStart: boolean;
  opensAt: Date;
};

/** What to do with a seminar in its present state. */
export function SeminarSteps({ seminar, locale, actions, canStart, opensAt }: SeminarStepsProps) {
  const t = useTranslations("studio");
  const fields = { id: seminar.id };
  const own = localePath(locale, `/studio/seminars/${seminar.id}`);
  const room = localePath(locale, `/live/${seminar.slug}`);
  const page = localePath(locale, `/seminars/${seminar.slug}`);

  switch (seminar.state) {
    case "draft":
      return (
        <Card className="grid gap-3">
          <p className="text-ink-soft">{t("draft_text")}</p>
          <ActionButton action={actions.publish} fields={fields}>
            {t("publish")}
          </ActionButton>
          <ButtonLink href={`${own}/preview`} variant="secondary">
            {t("preview")}
          </ButtonLink>
          <ActionButton action={actions.archive} fields={fields} variant="quiet">
            {t("archive")}
          </ActionButton>
        </Card>
      );
    case "scheduled":
      return (
        <Card className="grid gap-3">
          {canStart ? (
            <ActionButton action={actions.start} fields={fields}>
              {t("start")}
            </ActionButton>
          ) : (
            <p className="text-ink-soft">
              {t.rich("opens_at", {
                when: () => <DateTime format="short" locale={locale} value={opensAt} />,
              })}
            </p>
          )}
          <ButtonLink href={page} variant="secondary">
            {t("see_page")}
          </ButtonLink>
          <ButtonLink href={`${own}/cancel`} variant="quiet">
            {t("cancel")}
          </ButtonLink>
        </Card>
      );
    case "live":
      return (
        <Card className="grid gap-3">
          <ButtonLink href={room}>{t("to_room")}</ButtonLink>
          <ActionButton action={actions.end} fields={fields} variant="danger">
            {t("end")}
          </ActionButton>
          <p className="text-ink-faint text-sm">{t("end_text")}</p>
        </Card>
      );
    default:
      return seminar.status === "published" ? (
        <Card className="grid gap-3">
          {seminar.state === "ended" && <ButtonLink href={`${own}/summary`}>{t("summary")}</ButtonLink>}
          <ButtonLink href={page} variant="secondary">
            {t("see_page")}
          </ButtonLink>
        </Card>
      ) : null;
  }
}
