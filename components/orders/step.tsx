import { MoonPhase, type Phase } from "@/components/ui/moon-phase";

type StepProps = {
  title: string;
  phase: Phase;
  children?: React.ReactNode;
  /** What to do, if anything. */
  action?: React.ReactNode;
};

/** The state of an order, and what to do next. */
export function Step({ title, phase, children, action }: StepProps) {
  return (
    <section aria-live="polite" className="rounded-lg bg-accent-soft p-6 sm:p-8">
      <div className="flex gap-4">
        <span className="pt-0.5 text-accent-ink">
          <MoonPhase phase={phase} size={28} />
        </span>
        <div className="grid min-w-0 gap-3">
          <h2 className="font-serif text-heading">{title}</h2>
          {children}
          {action && <div className="mt-2 flex flex-wrap items-start gap-3">{action}</div>}
        </div>
      </div>
    </section>
  );
}
