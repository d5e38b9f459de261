import { useId } from "react";
import { classNames } from "./class-names";
import { SavedBesideNote } from "./saved-beside-note";

type FieldProps = { label: React.ReactNode; hint?: React.ReactNode; error?: string };

const control =
  "w-full rounded-md border bg-surface px-4 py-2.5 text-ink placeholder:text-ink-faint transition-colors disabled:opacity-60";

function borderOf(error?: string) {
  return error ? "border-danger-ink" : "border-line-strong hover:border-ink-faint";
}

function useField({ hint, error }: Pick<FieldProps, "hint" | "error">) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = classNames(hint != null && hintId, error && errorId);
  return {
    hintId,
    errorId,
    aria: { id, "aria-invalid": error ? true : undefined, "aria-describedby": describedBy || undefined },
  };
}

function Notes({
  hint,
  hintId,
  error,
  errorId,
}: Omit<FieldProps, "label"> & { hintId: string; errorId: string }) {
  return (
    <>
      {hint != null && (
        <p className="text-sm text-ink-faint" id={hintId}>
          {hint}
        </p>
      )}
      <p aria-live="polite" className="text-sm font-medium text-danger-ink empty:hidden" id={errorId}>
        {error}
      </p>
    </>
  );
}

function Frame({
  id,
  label,
  children,
  ...notes
}: FieldProps & { id: string; hintId: string; errorId: string; children: React.ReactNode }) {
  return (
    <div className="grid gap-1.5">
      <label className="font-semibold" htmlFor={id}>
        {label}
      </label>
      {children}
      <Notes {...notes} />
    </div>
  );
}

export function TextField({
  label,
  hint,
  error,
  className,
  ...rest
}: FieldProps & React.ComponentProps<"input">) {
  const { aria, ...ids } = useField({ hint, error });
  return (
    <Frame error={error} hint={hint} id={aria.id} label={label} {...ids}>
      <input
        type="text"
        {...rest}
        {...aria}
        className={classNames(control, "min-h-tap", borderOf(error), className)}
      />
      <SavedBesideNote name={rest.name} />
    </Frame>
  );
}

export function TextArea({
  label,
  hint,
  error,
  className,
  ...rest
}: FieldProps & React.ComponentProps<"textarea">) {
  const { aria, ...ids } = useField({ hint, error });
  return (
    <Frame error={error} hint={hint} id={aria.id} label={label} {...ids}>
      <textarea rows={5} {...rest} {...aria} className={classNames(control, borderOf(error), className)} />
      <SavedBesideNote name={rest.name} />
    </Frame>
  );
}

export function SelectField({
  label,
  hint,
  error,
  className,
  ...rest
}: FieldProps & React.ComponentProps<"select">) {
  const { aria, ...ids } = useField({ hint, error });
  return (
    <Frame error={error} hint={hint} id={aria.id} label={label} {...ids}>
      <select {...rest} {...aria} className={classNames(control, "min-h-tap", borderOf(error), className)} />
      <SavedBesideNote name={rest.name} options={rest.children} />
    </Frame>
  );
}

export function CheckboxField({
  label,
  hint,
  error,
  className,
  ...rest
}: FieldProps & Omit<React.ComponentProps<"input">, "type">) {
  const { aria, ...ids } = useField({ hint, error });
  return (
    <div className="grid gap-1">
      <div className="flex min-h-tap items-start gap-3 py-2">
        <input
          {...rest}
          {...aria}
          className={classNames(
            "peer mt-0.5 size-6 shrink-0 rounded-sm accent-accent disabled:opacity-60",
            className,
          )}
          type="checkbox"
        />
        <label className="pt-0.5 peer-disabled:opacity-60" htmlFor={aria.id}>
          {label}
        </label>
      </div>
      <SavedBesideNote isTick name={rest.name} />
      <Notes error={error} hint={hint} {...ids} />
    </div>
  );
}
