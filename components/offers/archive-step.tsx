import { ActionButton } from "@/components/forms/action-button";
import type { FormAction } from "@/components/ui/form-state";

type ArchiveStepProps = {
  action: FormAction;
  id: string;
  label: string;
  /** What it means, before it is done. */
  text: string;
  confirm: string;
};

/** Takes an offer off sale for good, in two steps. */
export function ArchiveStep({ action, id, label, text, confirm }: ArchiveStepProps) {
  return (
    <details>
      <summary className="inline-flex min-h-tap w-full cursor-pointer items-center justify-center font-semibold text-accent-ink">
        {label}
      </summary>
      <div className="grid gap-3 pt-2">
        <p className="text-ink-soft">{text}</p>
        <ActionButton action={action} fields={{ id }} variant="danger">
          {confirm}
        </ActionButton>
      </div>
    </details>
  );
}
