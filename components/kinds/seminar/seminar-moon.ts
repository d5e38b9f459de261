import type { Phase } from "@/components/ui/moon-phase";
import { days } from "@/lib/base/platform/time";
import type { SeminarState } from "@/lib/catalogue/seminars/schema";

/** The state as a phase of the moon: it waxes as the date comes near, is full while live, and wanes afterwards. */
export function seminarPhase(state: SeminarState, startsAt: Date, now: Date): Phase {
  if (state === "draft") return "new";
  if (state === "live") return "full";
  if (state === "ended" || state === "cancelled") return "waning";
  const left = startsAt.getTime() - now.getTime();
  if (left > days(7)) return "crescent";
  return left > days(1) ? "half" : "gibbous";
}
