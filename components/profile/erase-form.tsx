"use client";

import { useActionState } from "react";
import { PasswordField } from "@/components/account/password-field";
import type { FormAction } from "@/components/ui/form-state";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";

type EraseFormProps = {
  action: FormAction;
  labels: Record<"open" | "password" | "wrong" | "show" | "hide" | "submit", string>;
};

/** Behind a line that must be opened first, and a password: nobody deletes an account by a slip of the thumb. */
export function EraseForm({ action, labels }: EraseFormProps) {
  const [state, submit] = useActionState(action, null);
  const isWrong = state?.code === "invalid_credentials";
  return (
    <details open={state !== null || undefined}>
      <summary className="inline-flex min-h-tap cursor-pointer items-center font-semibold text-danger-ink">
        {labels.open}
      </summary>
      <form action={submit} className="mt-3 grid gap-5">
        <FormStatus>{isWrong ? null : state?.message}</FormStatus>
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
      </form>
    </details>
  );
}
