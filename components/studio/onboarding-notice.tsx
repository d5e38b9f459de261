import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { isSetUp, onboardingSteps, stepsDone } from "@/lib/community/hosts/rules";
import type { Onboarding } from "@/lib/community/hosts/schema";

/** Tells a new host in the studio how many steps are left before others can buy. */
export function OnboardingNotice({ state, locale }: { state: Onboarding; locale: Locale }) {
  const t = useTranslations("hosts");
  if (isSetUp(state)) return null;
  const done = Object.values(stepsDone(state)).filter(Boolean).length;
  return (
    <Card className="flex flex-wrap items-center justify-between gap-4">
      <div className="min-w-0 flex-1 basis-72">
        <h2 className="font-semibold">{t("start_title")}</h2>
        <p className="text-ink-soft">{t("notice", { done, all: onboardingSteps.length })}</p>
      </div>
      <ButtonLink href={localePath(locale, "/studio/start")} variant="secondary">
        {t("notice_action")}
      </ButtonLink>
    </Card>
  );
}
