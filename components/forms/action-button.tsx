"use client";

import type { ButtonVariant } from "@/components/ui/button-class";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { Form } from "./form";
import { FormOutcome } from "./form-outcome";
import { useForm } from "./use-form";

type ActionButtonProps = {
  action: FormAction;
  /** Hidden fields that say what the action is about. */
  fields: Record<string, string>;
  variant?: ButtonVariant;
  className?: string;
  /** The version of what is changed, if it has one. */
  version?: number | undefined;
  /** The id of the element that says which one it is, in a list of such buttons. */
  describedBy?: string;
  /** Runs in the browser after a success. */
  onDone?: () => void;
  children: React.ReactNode;
};

/** A form with nothing but its button, and the outcome above it. */
export function ActionButton({
  action,
  fields,
  version,
  variant,
  className,
  describedBy,
  onDone,
  children,
}: ActionButtonProps) {
  const form = useForm(action, { version, onDone });
  return (
    <Form form={form} className={className ?? "grid gap-3"}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      <FormOutcome form={form} />
      <SubmitButton aria-describedby={describedBy} variant={variant}>
        {children}
      </SubmitButton>
    </Form>
  );
}
