"use client";

import { type Beside, SavedBeside } from "@/components/ui/saved-beside";
import { useHydrated } from "@/components/ui/use-hydrated";
import { useFormTexts } from "./form-texts";
import { savedBeside } from "./kept-fields";
import type { SentForm } from "./use-form";

type FormProps = { form: SentForm; className?: string; children: React.ReactNode };

/** A form with the state of `useForm`. */
export function Form({ form, className, children }: FormProps) {
  const { ref, submit, version } = form;
  const beside = useBeside(form);
  return (
    <form action={submit} className={className} ref={ref}>
      {version !== null && <input name="version" type="hidden" value={version} />}
      <RestoredLine form={form} />
      <SavedBeside value={beside}>{children}</SavedBeside>
    </form>
  );
}

/** For browsers without scripts, which are shown at each field what `EditedMeanwhile` shows together. */
function useBeside({ state, saved = {} }: SentForm): Beside | null {
  const t = useFormTexts();
  if (useHydrated() || state?.code !== "edited_meanwhile") return null;
  const words = {
    ...{ saved: t.edited_saved, empty: t.edited_empty },
    ...{ ticked: t.edited_ticked, unticked: t.edited_unticked },
  };
  return { values: savedBeside(state.values ?? {}, saved), words };
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
