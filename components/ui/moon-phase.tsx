import { classNames } from "./class-names";

/** How much of the disc is lit, and from which side: in the northern hemisphere the moon waxes from the right. */
const phases = {
  new: { lit: 0, side: 1 },
  crescent: { lit: 0.22, side: 1 },
  half: { lit: 0.5, side: 1 },
  gibbous: { lit: 0.78, side: 1 },
  full: { lit: 1, side: 1 },
  waning: { lit: 0.22, side: -1 },
} as const;

export type Phase = keyof typeof phases;

const radius = 9;

function litPath(lit: number, side: 1 | -1) {
  const outer = side === 1 ? 1 : 0;
  const terminator = lit < 0.5 ? 1 - outer : outer;
  const bend = Math.round(Math.abs(1 - 2 * lit) * radius * 100) / 100;
  return `M12 3A9 9 0 0 ${outer} 12 21A${bend} 9 0 0 ${terminator} 12 3`;
}

type MoonPhaseProps = { phase: Phase; crossed?: boolean; pulsing?: boolean; size?: number };

/** A state drawn as the moon, in the colour of the words beside it, which say the same. */
export function MoonPhase({ phase, crossed = false, pulsing = false, size = 20 }: MoonPhaseProps) {
  const { lit, side } = phases[phase];
  return (
    <svg
      aria-hidden="true"
      className="shrink-0 overflow-visible"
      fill="none"
      height={size}
      viewBox="0 0 24 24"
      width={size}
    >
      {pulsing && (
        <circle
          className="origin-center animate-breathe"
          cx="12"
          cy="12"
          fill="currentColor"
          opacity="0.35"
          r="11"
        />
      )}
      <circle
        className={classNames(lit < 1 && "opacity-60")}
        cx="12"
        cy="12"
        r={radius}
        stroke="currentColor"
        strokeWidth="1.5"
      />
      {lit > 0 && <path d={litPath(lit, side)} fill="currentColor" />}
      {crossed && <path d="M4 20 20 4" stroke="currentColor" strokeLinecap="round" strokeWidth="1.5" />}
    </svg>
  );
}
