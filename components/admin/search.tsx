import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

type SearchProps = {
  label: string;
  submitLabel: string;
  name?: string;
  value?: string;
  /** The other filters, which searching keeps. */
  hidden?: Record<string, string>;
};

/** Searches by the query string, and so works without scripts. */
export function Search({ label, submitLabel, name = "q", value, hidden = {} }: SearchProps) {
  return (
    <search>
      <form className="mb-6 flex max-w-xl items-end gap-3">
        {Object.entries(hidden).map(([kept, text]) => (
          <input key={kept} name={kept} type="hidden" value={text} />
        ))}
        <div className="min-w-0 flex-1">
          <TextField defaultValue={value} label={label} maxLength={120} name={name} type="search" />
        </div>
        <Button type="submit" variant="secondary">
          {submitLabel}
        </Button>
      </form>
    </search>
  );
}
