"use client";

import type { ButtonVariant } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { Form } from "./form";
import { FormOutcome } from "./form-outcome";
import { useForm } from "./use-form";

type ActionButtonProps = {
  action: FormAction;
  /** What the action is about, sent as hidden fields. */
  fields: Record<string, string>;
  variant?: ButtonVariant;
  className?: string;
  /** Of what is changed, where it has one. */
  version?: number | undefined;
  /** The id of what says which one, where several such buttons stand in a list. */
  describedBy?: string;
  /** Runs in the browser when it worked. */
  onDone?: () => void;
  children: React.ReactNode;
};

/** A form that is only its button, with what came of it above. */
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
