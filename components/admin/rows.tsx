import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";

export type Row = {
  id: string;
  title: React.ReactNode;
  href?: string;
  /** Shown under the title. */
  facts?: React.ReactNode;
  /** Shown at the far end: a badge, a date. */
  end?: React.ReactNode;
};

/** A list in which each row is one large touch target. */
export function Rows({ rows, empty }: { rows: readonly Row[]; empty: string }) {
  if (rows.length === 0) return <EmptyState title={empty} />;
  return (
    <ul className="divide-y divide-line border-line border-y">
      {rows.map(({ id, title, href, facts, end }) => (
        <li
          className="relative flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4 has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-accent-ink"
          key={id}
        >
          <div className="min-w-0 flex-1 basis-64 wrap-anywhere">
            <p className="font-semibold text-lg leading-snug">
              {href ? (
                <Link className="outline-none after:absolute after:inset-0 hover:text-accent-ink" href={href}>
                  {title}
                </Link>
              ) : (
                title
              )}
            </p>
            {facts && <div className="mt-0.5 text-ink-soft text-sm">{facts}</div>}
          </div>
          {end && <div className="flex flex-wrap items-center gap-3">{end}</div>}
        </li>
      ))}
    </ul>
  );
}
