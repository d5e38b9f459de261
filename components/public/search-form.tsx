import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

type SearchFormProps = {
  action: string;
  label: string;
  submitLabel: string;
  /** Filters that the search keeps. */
  hidden: Record<string, string>;
};

/** An ordinary GET form: it leads to a page like any other. */
export function SearchForm({ action, label, submitLabel, hidden }: SearchFormProps) {
  return (
    <search className="w-full max-w-md">
      <form action={action} className="flex gap-2">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} name={name} type="hidden" value={value} />
        ))}
        <SearchField label={label} />
        <Button type="submit" variant="secondary">
          {submitLabel}
        </Button>
      </form>
    </search>
  );
}

export function SearchField({ label, query = "" }: { label: string; query?: string }) {
  return (
    <label className="relative min-w-0 flex-1">
      <span className="sr-only">{label}</span>
      <span className="pointer-events-none absolute inset-y-0 left-4 grid place-items-center text-ink-faint">
        <Icon name="search" />
      </span>
      <input
        className="min-h-tap w-full rounded-full border border-line-strong bg-surface pr-4 pl-11 text-ink placeholder:text-ink-faint"
        defaultValue={query}
        maxLength={100}
        name="q"
        placeholder={label}
        type="search"
      />
    </label>
  );
}
