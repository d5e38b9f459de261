"use client";

import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { FormOutcome } from "@/components/forms/form-outcome";
import { useForm } from "@/components/forms/use-form";
import { CheckboxField, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";

type QuestionsFormProps = {
  action: FormAction;
  id: string;
  /** The version of the questions, if they exist. */
  version?: number;
  initial: Record<string, string>;
  /** The most questions allowed. */
  room: number;
};

/** Edits the questions to buyers. There are always two empty fields, so that it needs no script. */
export function QuestionsForm({ action, version, id, initial, room }: QuestionsFormProps) {
  const t = useTranslations("studio");
  const form = useForm(action, { version, saved: initial });
  const { state } = form;
  const values = state && !state.ok ? (state.values ?? {}) : initial;
  return (
    <Form form={form} className="grid gap-6">
      <input name="id" type="hidden" value={id} />
      <p className="text-ink-soft">{t("questions_text")}</p>
      <div className="grid gap-2">
        {Array.from({ length: room }, (_, index) => index + 1).map((number) => (
          <div key={number}>
            <TextField
              autoComplete="off"
              defaultValue={values[`question_${number}`]}
              label={t("field_question", { number })}
              maxLength={300}
              name={`question_${number}`}
            />
            <CheckboxField
              defaultChecked={values[`required_${number}`] === "on"}
              label={t("field_question_required")}
              name={`required_${number}`}
            />
          </div>
        ))}
      </div>
      <TextField
        className="max-w-32"
        defaultValue={values.answers_kept_days}
        error={form.errorOf("answers_kept_days", t("error_answers_kept_days"))}
        inputMode="numeric"
        label={t("field_answers_kept_days")}
        name="answers_kept_days"
        required
      />
      <FormOutcome
        form={form}
        saved={t("saved")}
        {...(form.hasFault("questions") && { refusal: t("error_question") })}
      />
      <div>
        <SubmitButton>{t("questions_save")}</SubmitButton>
      </div>
    </Form>
  );
}
