import { classNames } from "./class-names";

export type Tone = "neutral" | "accent" | "good" | "notice" | "danger";

const looks: Record<Tone, string> = {
  neutral: "bg-sunken text-ink-soft",
  accent: "bg-accent-soft text-accent-ink",
  good: "bg-good-soft text-good-ink",
  notice: "bg-notice-soft text-notice-ink",
  danger: "bg-danger-soft text-danger-ink",
};

export function Badge({ tone = "neutral", children }: { tone?: Tone; children: React.ReactNode }) {
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1.5 rounded-full px-3 py-1 text-sm leading-tight font-semibold whitespace-nowrap",
        looks[tone],
      )}
    >
      {children}
    </span>
  );
}
