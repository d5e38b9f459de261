"use client";

import { Form } from "@/components/forms/form";
import { FormOutcome } from "@/components/forms/form-outcome";
import { useForm } from "@/components/forms/use-form";
import { SelectField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";

type MoveFormProps = {
  action: FormAction;
  fields: Record<string, string>;
  times: readonly { id: string; label: string }[];
  label: string;
  submitLabel: string;
};

export function MoveForm({ action, fields, times, label, submitLabel }: MoveFormProps) {
  const form = useForm(action);
  const { state } = form;
  return (
    <Form form={form} className="grid justify-items-start gap-4">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      <SelectField
        defaultValue={state?.values?.slot_id}
        key={state?.values?.slot_id}
        label={label}
        name="slot_id"
        required
      >
        {times.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </SelectField>
      <FormOutcome form={form} />
      <SubmitButton variant="secondary">{submitLabel}</SubmitButton>
    </Form>
  );
}
