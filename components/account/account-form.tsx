"use client";

import { useActionState } from "react";
import { CheckboxField, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PasswordGrade } from "@/lib/identity/rules";
import { PasswordField } from "./password-field";

export type AccountField = {
  name: string;
  label: React.ReactNode;
  hint?: string;
  /** Shown at the field when the server finds fault with it. */
  fault?: string;
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
  /** What stands in place of the form when it worked and leads nowhere else. */
  done?: React.ReactNode;
};

/** The forms by which one comes in: a few fields, one button, and what went wrong. */
export function AccountForm({ action, fields, hidden = {}, submitLabel, done }: AccountFormProps) {
  const [state, submit] = useActionState(action, null);
  if (state?.ok && done) return done;
  return (
    <form action={submit} className="grid gap-5">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      <FormStatus>{state?.message}</FormStatus>
      {fields.map((field) => {
        const isFaulty = state?.issues?.some(({ path }) => path === field.name);
        const error = isFaulty ? field.fault : undefined;
        return <Field error={error} field={field} key={field.name} value={state?.values?.[field.name]} />;
      })}
      <SubmitButton className="w-full">{submitLabel}</SubmitButton>
    </form>
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
