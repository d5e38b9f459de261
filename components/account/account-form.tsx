"use client";

import { Form } from "@/components/forms/form";
import { FormOutcome } from "@/components/forms/form-outcome";
import { useForm } from "@/components/forms/use-form";
import { CheckboxField, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PasswordGrade } from "@/lib/people/identity/rules";
import { PasswordField } from "./password-field";

export type AccountField = {
  name: string;
  label: React.ReactNode;
  hint?: string;
  /** Shown at the field if the server rejects it. */
  fault?: string;
  /** The initial value. */
  value?: string | undefined;
} & (
  | { kind: "text" | "email"; autoComplete: string }
  | {
      kind: "password";
      autoComplete: string;
      showLabel: string;
      hideLabel: string;
      grades?: Record<PasswordGrade, string>;
    }
  | { kind: "checkbox" }
);

type AccountFormProps = {
  action: FormAction;
  fields: AccountField[];
  hidden?: Record<string, string>;
  submitLabel: string;
  /** Replaces the form after a success that leads nowhere else. */
  done?: React.ReactNode;
};

/** The forms of signing in and up: a few fields, one button, and the error. */
export function AccountForm({ action, fields, hidden = {}, submitLabel, done }: AccountFormProps) {
  const form = useForm(action);
  const { state } = form;
  if (state?.ok && done) return done;
  return (
    <Form form={form} className="grid gap-5">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      <FormOutcome form={form} />
      {fields.map((field) => (
        <Field
          error={form.errorOf(field.name, field.fault)}
          field={field}
          key={field.name}
          value={state?.values?.[field.name] ?? field.value}
        />
      ))}
      <SubmitButton className="w-full">{submitLabel}</SubmitButton>
    </Form>
  );
}

function Field({ field, error, value }: { field: AccountField; error?: string; value?: string }) {
  const { name, label, hint } = field;
  const shared = { name, label, hint, error, required: true };
  if (field.kind === "checkbox") return <CheckboxField {...shared} defaultChecked={value === "on"} />;
  if (field.kind === "password") {
    const { autoComplete, showLabel, hideLabel, grades } = field;
    return <PasswordField {...shared} {...{ autoComplete, showLabel, hideLabel, grades }} />;
  }
  return (
    <TextField
      {...shared}
      autoCapitalize={field.kind === "email" ? "none" : undefined}
      autoComplete={field.autoComplete}
      defaultValue={value}
      type={field.kind}
    />
  );
}
