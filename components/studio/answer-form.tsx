"use client";

import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { FormOutcome } from "@/components/forms/form-outcome";
import { useForm } from "@/components/forms/use-form";
import { TextArea } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";

type AnswerFormProps = { id: string; version: number; answer: string; action: FormAction };

export function AnswerForm({ id, version, answer, action }: AnswerFormProps) {
  const t = useTranslations("reviews");
  const form = useForm(action, { version, saved: { text: answer } });
  const { state } = form;
  return (
    <Form form={form} className="grid gap-3">
      <input name="id" type="hidden" value={id} />
      <TextArea
        defaultValue={state?.values?.text ?? answer}
        hint={t("hint_answer")}
        label={t("field_answer")}
        maxLength={2000}
        name="text"
        required
        rows={3}
      />
      <FormOutcome form={form} saved={t("answered")} />
      <div>
        <SubmitButton variant="secondary">{t("answer")}</SubmitButton>
      </div>
    </Form>
  );
}
