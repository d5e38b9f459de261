import { Icon } from "@/components/ui/icon";

type Props = { label: string; headings: { id: string; title: string }[] };

/** Beside the text if there is room, folded above it on a phone. */
export function TableOfContents({ label, headings }: Props) {
  const links = (
    <ol>
      {headings.map(({ id, title }) => (
        <li key={id}>
          <a
            className="flex min-h-tap items-center py-1.5 leading-snug text-ink-soft hover:text-accent-ink lg:min-h-0"
            href={`#${id}`}
          >
            {title}
          </a>
        </li>
      ))}
    </ol>
  );
  return (
    <>
      <details className="group border-y border-line lg:hidden">
        <summary className="flex min-h-tap cursor-pointer items-center justify-between py-2 font-semibold [&::-webkit-details-marker]:hidden">
          {label}
          <span className="rotate-90 text-ink-faint transition-transform group-open:-rotate-90">
            <Icon name="chevron" />
          </span>
        </summary>
        <nav aria-label={label} className="pb-3">
          {links}
        </nav>
      </details>
      <nav aria-label={label} className="sticky top-24 hidden border-l border-line pl-6 lg:block">
        <p className="mb-2 text-sm font-semibold text-ink-faint">{label}</p>
        {links}
      </nav>
    </>
  );
}
