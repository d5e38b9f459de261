"use client";

import { Form } from "@/components/forms/form";
import { FormOutcome } from "@/components/forms/form-outcome";
import { useForm } from "@/components/forms/use-form";
import { CheckboxField, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";

type RefundFormProps = {
  action: FormAction;
  orderId: string;
  /** Everything that can still be refunded, formatted for the field. */
  amount: string;
  labels: Record<"amount" | "amountHint" | "reason" | "reasonHint" | "confirm" | "submit", string>;
  errors: Record<"amount" | "reason" | "confirmed", string>;
};

export function RefundForm({ action, orderId, amount, labels, errors }: RefundFormProps) {
  const form = useForm(action);
  const { state } = form;
  const errorOf = (name: keyof RefundFormProps["errors"]) => form.errorOf(name, errors[name]);
  return (
    <Form form={form} className="mt-4 grid max-w-md gap-4">
      <input name="id" type="hidden" value={orderId} />
      <TextField
        defaultValue={state?.values?.amount ?? amount}
        error={errorOf("amount")}
        hint={labels.amountHint}
        inputMode="decimal"
        label={labels.amount}
        name="amount"
        required
      />
      <TextField
        defaultValue={state?.values?.reason}
        error={errorOf("reason")}
        hint={labels.reasonHint}
        label={labels.reason}
        maxLength={500}
        name="reason"
        required
      />
      <CheckboxField error={errorOf("confirmed")} label={labels.confirm} name="confirmed" required />
      <FormOutcome except={["validation_failed"]} form={form} />
      <SubmitButton className="justify-self-start" variant="danger">
        {labels.submit}
      </SubmitButton>
    </Form>
  );
}
