import { Icon } from "@/components/ui/icon";

/** Replaces a form that has done its work. */
export function Outcome({
  title,
  children,
  action,
}: {
  title: string;
  children: React.ReactNode;
  action?: React.ReactNode;
}) {
  return (
    <div className="grid justify-items-start gap-4" role="status">
      <span className="grid size-12 place-items-center rounded-full bg-good-soft text-good-ink">
        <Icon name="check" size={24} />
      </span>
      <div className="grid gap-1">
        <h2 className="font-serif text-heading">{title}</h2>
        <p className="text-ink-soft">{children}</p>
      </div>
      {action}
    </div>
  );
}
