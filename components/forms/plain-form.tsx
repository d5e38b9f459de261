"use client";

import type { ButtonVariant } from "@/components/ui/button-class";
import { CheckboxField, SelectField, TextArea, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { Form } from "./form";
import { FormOutcome } from "./form-outcome";
import { useForm } from "./use-form";

export type PlainField = {
  name: string;
  label: React.ReactNode;
  hint?: React.ReactNode;
  /** Shown at the field if the server rejects it. */
  fault?: string;
  value?: string;
  isOptional?: boolean;
  maxLength?: number;
} & (
  | { kind: "line"; type?: "text" | "email" | "url"; autoComplete?: string }
  | { kind: "text"; rows?: number }
  | { kind: "choice"; options: readonly { value: string; label: string }[] }
  | { kind: "tick" }
);

type PlainFormProps = {
  action: FormAction;
  fields: readonly PlainField[];
  hidden?: Record<string, string>;
  submitLabel: string;
  variant?: ButtonVariant;
  /** Replaces the form after a success that leads nowhere else. */
  done?: React.ReactNode;
  /** Shown under the fields after a success if the form stays. */
  saved?: string;
  /** The version of what is changed, if it has one. */
  version?: number | undefined;
};

/** A form with a column of fields and one button. */
export function PlainForm({
  action,
  fields,
  hidden = {},
  submitLabel,
  variant,
  done,
  saved,
  version,
}: PlainFormProps) {
  const form = useForm(action, {
    version,
    saved: Object.fromEntries(fields.map(({ name, value }) => [name, value])),
  });
  const { state } = form;
  if (state?.ok && done) return <div role="status">{done}</div>;
  return (
    <Form form={form} className="grid gap-5">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      {fields.map((field) => (
        <Field
          error={form.errorOf(field.name, field.fault)}
          field={field}
          key={field.name}
          sent={state?.values?.[field.name]}
        />
      ))}
      <FormOutcome form={form} saved={saved} />
      <SubmitButton className="justify-self-start" variant={variant}>
        {submitLabel}
      </SubmitButton>
    </Form>
  );
}

function Field({ field, error, sent }: { field: PlainField; error?: string; sent?: string }) {
  const { name, label, hint, maxLength, isOptional = false } = field;
  const shared = { name, label, hint, error, required: !isOptional };
  const value = sent ?? field.value;
  switch (field.kind) {
    case "tick":
      return <CheckboxField key={value} {...shared} defaultChecked={value === "on"} />;
    case "text":
      return <TextArea {...shared} defaultValue={value} maxLength={maxLength} rows={field.rows} />;
    case "choice":
      // React keeps a select's first default; a new key makes it take the new one.
      return (
        <SelectField key={value} {...shared} defaultValue={value}>
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </SelectField>
      );
    case "line":
      return (
        <TextField
          {...shared}
          autoComplete={field.autoComplete}
          defaultValue={value}
          maxLength={maxLength}
          type={field.type}
        />
      );
  }
}
