"use client";

import { Form } from "@/components/forms/form";
import { FormOutcome } from "@/components/forms/form-outcome";
import { useForm } from "@/components/forms/use-form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PasswordGrade } from "@/lib/people/identity/rules";
import { PasswordField } from "./password-field";

type PasswordFormProps = {
  action: FormAction;
  /** For password managers, which otherwise would not know the account. */
  email: string;
  displayName: string;
  grades: Record<PasswordGrade, string>;
  labels: Record<
    "current" | "chosen" | "hint" | "fault" | "wrong" | "show" | "hide" | "submit" | "changed",
    string
  >;
};

export function PasswordForm({ action, email, displayName, grades, labels }: PasswordFormProps) {
  const form = useForm(action);
  const reveal = { showLabel: labels.show, hideLabel: labels.hide, required: true };
  const isWrong = form.state?.code === "invalid_credentials";
  return (
    <Form form={form} className="grid gap-5">
      <input autoComplete="username" className="hidden" readOnly type="email" value={email} />
      <PasswordField
        {...reveal}
        autoComplete="current-password"
        error={isWrong ? labels.wrong : undefined}
        label={labels.current}
        name="current_password"
      />
      <PasswordField
        {...reveal}
        autoComplete="new-password"
        error={form.errorOf("password", labels.fault)}
        grades={grades}
        hint={labels.hint}
        label={labels.chosen}
        name="password"
        person={{ email, displayName }}
      />
      <div className="grid justify-items-start gap-4">
        <SubmitButton>{labels.submit}</SubmitButton>
        <FormOutcome except={["invalid_credentials"]} form={form} saved={labels.changed} />
      </div>
    </Form>
  );
}
