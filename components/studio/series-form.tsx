"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { CheckboxField, SelectField, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";

/** Where a seminar becomes the first of several. */
export function SeriesForm({ id, action }: { id: string; action: FormAction }) {
  const t = useTranslations("studio");
  const [state, submit] = useActionState(action, null);
  const isWrong = state?.issues?.some(({ path }) => path === "times");
  return (
    <form action={submit} className="grid gap-4">
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
        error={isWrong ? t("error_series_times") : undefined}
        hint={t("series_hint")}
        inputMode="numeric"
        label={t("series_times")}
        name="times"
        required
      />
      <CheckboxField defaultChecked label={t("series_publish")} name="publish" />
      <FormStatus>{isWrong ? undefined : state?.message}</FormStatus>
      <div>
        <SubmitButton variant="secondary">{t("series_make")}</SubmitButton>
      </div>
    </form>
  );
}
