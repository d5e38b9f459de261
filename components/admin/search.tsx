import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";

type SearchProps = {
  label: string;
  submitLabel: string;
  value?: string;
  /** The rest of the filter, so that searching keeps it. */
  hidden?: Record<string, string>;
};

/** Asks by the address, and so works without scripts. */
export function Search({ label, submitLabel, value, hidden = {} }: SearchProps) {
  return (
    <search>
      <form className="mb-6 flex max-w-xl items-end gap-3">
        {Object.entries(hidden).map(([name, kept]) => (
          <input key={name} name={name} type="hidden" value={kept} />
        ))}
        <div className="min-w-0 flex-1">
          <TextField defaultValue={value} label={label} maxLength={120} name="q" type="search" />
        </div>
        <Button type="submit" variant="secondary">
          {submitLabel}
        </Button>
      </form>
    </search>
  );
}
