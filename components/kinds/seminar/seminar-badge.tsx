import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { MoonPhase } from "@/components/ui/moon-phase";
import type { SeminarState } from "@/lib/catalogue/seminars/schema";
import { seminarPhase } from "./seminar-moon";

const tones: Record<SeminarState, Tone> = {
  draft: "neutral",
  scheduled: "neutral",
  live: "accent",
  ended: "neutral",
  cancelled: "danger",
};

type SeminarBadgeProps = { state: SeminarState; startsAt: string };

export function SeminarBadge({ state, startsAt }: SeminarBadgeProps) {
  const t = useTranslations("seminars");
  return (
    <Badge tone={tones[state]}>
      <MoonPhase
        crossed={state === "cancelled"}
        phase={seminarPhase(state, new Date(startsAt), new Date())}
        pulsing={state === "live"}
        size={16}
      />
      {t(`state_${state}`)}
    </Badge>
  );
}
