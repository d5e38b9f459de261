"use client";

import { useActionState } from "react";
import { SelectField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";

type MoveFormProps = {
  action: FormAction;
  fields: Record<string, string>;
  times: readonly { id: string; label: string }[];
  label: string;
  submitLabel: string;
};

export function MoveForm({ action, fields, times, label, submitLabel }: MoveFormProps) {
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className="grid justify-items-start gap-4">
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
      <FormStatus>{state?.message}</FormStatus>
      <SubmitButton variant="secondary">{submitLabel}</SubmitButton>
    </form>
  );
}
