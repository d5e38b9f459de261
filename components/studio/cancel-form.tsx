"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { CheckboxField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";

export function CancelForm({ action, id }: { action: FormAction; id: string }) {
  const t = useTranslations("studio");
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className="grid gap-5">
      <input name="id" type="hidden" value={id} />
      <CheckboxField label={t("cancel_confirm")} name="confirm" required />
      <FormStatus>{state?.message}</FormStatus>
      <div>
        <SubmitButton variant="danger">{t("cancel_submit")}</SubmitButton>
      </div>
    </form>
  );
}
