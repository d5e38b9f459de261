import { MoonPhase } from "./moon-phase";

type EmptyStateProps = { title: string; children?: React.ReactNode; action?: React.ReactNode };

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="grid justify-items-center gap-2 rounded-lg border border-line border-dashed px-6 py-12 text-center">
      <span className="mb-2 text-ink-faint">
        <MoonPhase phase="crescent" size={44} />
      </span>
      <p className="font-serif text-heading">{title}</p>
      {children && <div className="max-w-md text-ink-soft">{children}</div>}
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}
