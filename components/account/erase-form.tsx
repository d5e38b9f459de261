"use client";

import { dropAllDrafts } from "@/components/forms/drafts";
import { Form } from "@/components/forms/form";
import { FormOutcome } from "@/components/forms/form-outcome";
import { useForm } from "@/components/forms/use-form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { PasswordField } from "./password-field";

type EraseFormProps = {
  action: FormAction;
  labels: Record<"open" | "password" | "wrong" | "show" | "hide" | "submit", string>;
};

/** Behind a fold and a password, so that nobody deletes an account by accident. */
export function EraseForm({ action, labels }: EraseFormProps) {
  const form = useForm(action, { onDone: dropAllDrafts });
  const { state } = form;
  const isWrong = state?.code === "invalid_credentials";
  return (
    <details open={state !== null || undefined}>
      <summary className="inline-flex min-h-tap cursor-pointer items-center font-semibold text-danger-ink">
        {labels.open}
      </summary>
      <Form form={form} className="mt-3 grid gap-5">
        <FormOutcome except={["invalid_credentials"]} form={form} />
        <PasswordField
          autoComplete="current-password"
          error={isWrong ? labels.wrong : undefined}
          hideLabel={labels.hide}
          label={labels.password}
          name="password"
          required
          showLabel={labels.show}
        />
        <div>
          <SubmitButton variant="danger">{labels.submit}</SubmitButton>
        </div>
      </Form>
    </details>
  );
}
