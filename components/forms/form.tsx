"use client";

import { useFormTexts } from "./form-texts";
import type { SentForm } from "./use-form";

type FormProps = { form: SentForm; className?: string; children: React.ReactNode };

/** A form of ours: what it says of itself comes from `useForm`. */
export function Form({ form, className, children }: FormProps) {
  const { ref, submit, version } = form;
  return (
    <form action={submit} className={className} ref={ref}>
      {version !== null && <input name="version" type="hidden" value={version} />}
      <RestoredLine form={form} />
      {children}
    </form>
  );
}

function RestoredLine({ form: { isRestored, undo } }: { form: SentForm }) {
  const t = useFormTexts();
  return (
    <p className="rounded-md bg-sunken px-4 py-1 text-ink-soft empty:hidden" role="status">
      {isRestored && (
        <>
          {t.restored}{" "}
          <button
            className="inline-flex min-h-tap items-center font-semibold text-accent-ink underline underline-offset-4"
            onClick={undo}
            type="button"
          >
            {t.restored_undo}
          </button>
        </>
      )}
    </p>
  );
}
