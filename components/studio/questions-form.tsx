"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { CheckboxField, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";

type QuestionsFormProps = {
  action: FormAction;
  id: string;
  initial: Record<string, string>;
  /** How many questions there is room for. */
  room: number;
};

/** What to ask of who books. There is always room for two more, so that it needs no script. */
export function QuestionsForm({ action, id, initial, room }: QuestionsFormProps) {
  const t = useTranslations("studio");
  const [state, submit] = useActionState(action, null);
  const values = state && !state.ok ? (state.values ?? {}) : initial;
  const isWrong = (field: string) => state?.issues?.some(({ path }) => path.startsWith(field));
  return (
    <form action={submit} className="grid gap-6">
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
        error={isWrong("answers_kept_days") ? t("error_answers_kept_days") : undefined}
        inputMode="numeric"
        label={t("field_answers_kept_days")}
        name="answers_kept_days"
        required
      />
      <FormStatus tone={state?.ok ? "good" : "danger"}>
        {state?.ok ? t("saved") : isWrong("questions") ? t("error_question") : state?.message}
      </FormStatus>
      <div>
        <SubmitButton>{t("questions_save")}</SubmitButton>
      </div>
    </form>
  );
}
