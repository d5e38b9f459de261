"use client";

import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { FormOutcome } from "@/components/forms/form-outcome";
import { useForm } from "@/components/forms/use-form";
import { CheckboxField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";

export function CancelForm({ action, id }: { action: FormAction; id: string }) {
  const t = useTranslations("studio");
  const form = useForm(action);
  return (
    <Form form={form} className="grid gap-5">
      <input name="id" type="hidden" value={id} />
      <CheckboxField label={t("cancel_confirm")} name="confirm" required />
      <FormOutcome form={form} />
      <div>
        <SubmitButton variant="danger">{t("cancel_submit")}</SubmitButton>
      </div>
    </Form>
  );
}
