import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { localePath } from "@/lib/base/i18n/locale-path";
import type { Locale } from "@/lib/base/i18n/locales";
import { kindRules } from "@/lib/catalogue/kinds/rules";
import { type OnboardingStep, onboardingSteps, stepsDone } from "@/lib/community/hosts/rules";
import type { Onboarding } from "@/lib/community/hosts/schema";
import { studioPath } from "@/lib/community/messages/rules";

/** The steps to a first offer on sale, each with its purpose and a link. */
export function OnboardingSteps({ state, locale }: { state: Onboarding; locale: Locale }) {
  const t = useTranslations("hosts");
  const done = stepsDone(state);
  const draft = draftToFinish(state);
  const next = onboardingSteps.find((step) => !done[step]);
  const paths: Record<OnboardingStep, string> = {
    profile: "/profile",
    seller: "/studio/seller",
    payouts: "/studio/payouts",
    item: draft ? studioPath(draft.kind, draft.id) : "/studio/seminars/new",
  };
  return (
    <ol className="divide-y divide-line border-line border-y">
      {onboardingSteps.map((step, index) => (
        <li className="flex flex-wrap items-start gap-x-5 gap-y-3 py-6 sm:flex-nowrap" key={step}>
          <span
            aria-hidden="true"
            className={classNames(
              "grid size-10 shrink-0 place-items-center rounded-full font-semibold",
              done[step] ? "bg-good-soft text-good-ink" : "bg-sunken text-ink-soft",
            )}
          >
            {done[step] ? <Icon name="check" /> : index + 1}
          </span>
          <div className="min-w-0 flex-1 basis-56">
            <h2 className="font-serif text-heading">{t(`step_${step}`)}</h2>
            <p className="mt-1 max-w-text text-ink-soft">{t(`step_${step}_text`)}</p>
            <p className={classNames("mt-2 font-semibold", done[step] ? "text-good-ink" : "text-ink-soft")}>
              {t(done[step] ? `step_${step}_done` : `step_${step}_left`)}
            </p>
          </div>
          <ButtonLink
            className="max-sm:w-full"
            href={localePath(locale, paths[step])}
            variant={step === next ? "primary" : "secondary"}
          >
            {t(actionOf(step, done[step], state))}
          </ButtonLink>
        </li>
      ))}
    </ol>
  );
}

/** A first offer has a date: other drafts can wait. */
function draftToFinish({ draft }: Onboarding) {
  return draft && kindRules[draft.kind].isDated ? draft : null;
}

function actionOf(step: OnboardingStep, isDone: boolean, state: Onboarding) {
  if (step === "item") {
    if (draftToFinish(state) && !isDone) return "step_item_go_on";
    return isDone ? "step_item_another" : "step_item_create";
  }
  return isDone ? "step_change" : (`step_${step}_action` as const);
}
