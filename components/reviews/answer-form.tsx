"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { TextArea } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";

type AnswerFormProps = { id: string; answer: string; action: FormAction };

export function AnswerForm({ id, answer, action }: AnswerFormProps) {
  const t = useTranslations("reviews");
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className="grid gap-3">
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
      <FormStatus tone={state?.ok ? "good" : "danger"}>
        {state?.ok ? t("answered") : state?.message}
      </FormStatus>
      <div>
        <SubmitButton variant="secondary">{t("answer")}</SubmitButton>
      </div>
    </form>
  );
}
