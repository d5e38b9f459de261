import Link from "next/link";
import { classNames } from "@/components/ui/class-names";

type ChoicesProps = {
  label: string;
  choices: readonly { href: string; label: string; isCurrent: boolean }[];
};

/** Links that filter a list. */
export function Choices({ label, choices }: ChoicesProps) {
  return (
    <nav aria-label={label} className="mb-6">
      <ul className="flex flex-wrap gap-2">
        {choices.map(({ href, label: name, isCurrent }) => (
          <li key={href}>
            <Link
              aria-current={isCurrent ? "true" : undefined}
              className={classNames(
                "inline-flex min-h-tap items-center rounded-full border px-4 font-semibold",
                isCurrent
                  ? "border-accent-ink bg-accent-soft text-accent-ink"
                  : "border-line-strong hover:border-accent-ink hover:text-accent-ink",
              )}
              href={href}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
