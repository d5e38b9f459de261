import { useTranslations } from "next-intl";
import { MoonPhase } from "@/components/ui/moon-phase";
import { Section } from "./section";

const steps = [
  { number: 1, phase: "crescent" },
  { number: 2, phase: "half" },
  { number: 3, phase: "full" },
] as const;

export function Steps() {
  const t = useTranslations("site");
  return (
    <Section id="how" title={t("members_title")}>
      <ol className="grid gap-10 md:grid-cols-3 md:gap-12">
        {steps.map(({ number, phase }) => (
          <li className="flex gap-5 md:flex-col" key={number}>
            <span className="text-lilac">
              <MoonPhase phase={phase} size={48} />
            </span>
            <div>
              <h3 className="font-semibold text-lg">{t(`member_step_${number}_title`)}</h3>
              <p className="mt-1 text-ink-soft">{t(`member_step_${number}_text`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
