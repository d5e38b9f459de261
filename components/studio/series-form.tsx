"use client";

import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { FormOutcome } from "@/components/forms/form-outcome";
import { useForm } from "@/components/forms/use-form";
import { CheckboxField, SelectField, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";

/** Makes a seminar the first of a series. */
export function SeriesForm({ id, action }: { id: string; action: FormAction }) {
  const t = useTranslations("studio");
  const form = useForm(action);
  const { state } = form;
  return (
    <Form form={form} className="grid gap-4">
      <input name="id" type="hidden" value={id} />
      <SelectField
        defaultValue={state?.values?.interval_weeks ?? "1"}
        label={t("series_every")}
        name="interval_weeks"
      >
        <option value="1">{t("series_1")}</option>
        <option value="2">{t("series_2")}</option>
      </SelectField>
      <TextField
        defaultValue={state?.values?.times ?? "8"}
        error={form.errorOf("times", t("error_series_times"))}
        hint={t("series_hint")}
        inputMode="numeric"
        label={t("series_times")}
        name="times"
        required
      />
      <CheckboxField defaultChecked label={t("series_publish")} name="publish" />
      <FormOutcome except={form.hasFault("times") ? ["validation_failed"] : []} form={form} />
      <div>
        <SubmitButton variant="secondary">{t("series_make")}</SubmitButton>
      </div>
    </Form>
  );
}
