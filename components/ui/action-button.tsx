"use client";

import { useActionState } from "react";
import type { ButtonVariant } from "./button";
import type { FormAction } from "./form-state";
import { FormStatus } from "./form-status";
import { SubmitButton } from "./submit-button";

type ActionButtonProps = {
  action: FormAction;
  /** What the action is about, sent as hidden fields. */
  fields: Record<string, string>;
  variant?: ButtonVariant;
  className?: string;
  /** The id of what says which one, where several such buttons stand in a list. */
  describedBy?: string;
  children: React.ReactNode;
};

/** A form that is only its button, with what came of it above. */
export function ActionButton({
  action,
  fields,
  variant,
  className,
  describedBy,
  children,
}: ActionButtonProps) {
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className={className ?? "grid gap-3"}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      <FormStatus>{state?.message}</FormStatus>
      <SubmitButton aria-describedby={describedBy} variant={variant}>
        {children}
      </SubmitButton>
    </form>
  );
}
