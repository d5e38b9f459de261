import { Icon, type IconName } from "@/components/ui/icon";

/** One line with a key fact about an offer. */
export function Fact({ icon, children }: { icon: IconName; children: React.ReactNode }) {
  return (
    <li className="flex gap-3">
      <span className="mt-0.5 text-ink-faint">
        <Icon name={icon} />
      </span>
      <span className="min-w-0">{children}</span>
    </li>
  );
}
