"use client";

import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { FormOutcome } from "@/components/forms/form-outcome";
import { useForm } from "@/components/forms/use-form";
import { TextArea, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";

const days = ["day_1", "day_2", "day_3", "day_4", "day_5", "day_6", "day_7"] as const;
const numbers = ["buffer_before_minutes", "buffer_after_minutes", "notice_hours", "horizon_days"] as const;

type FieldName = (typeof days)[number] | (typeof numbers)[number] | "exceptions";

type HoursFormProps = {
  action: FormAction;
  id: string;
  version: number;
  initial: Record<FieldName, string>;
  zone: string;
};

/** The week in everyday notation, "9–12, 13–17", so that it needs no script. */
export function HoursForm({ action, version, id, initial, zone }: HoursFormProps) {
  const t = useTranslations("studio");
  const form = useForm(action, { version, saved: initial });
  const field = (name: FieldName, error: string) => ({
    ...form.field(name, t(`field_${name}`), error),
    ...(name === "day_1" && form.hasFault("weekly_hours") && { error }),
  });
  return (
    <Form form={form} className="grid gap-6">
      <input name="id" type="hidden" value={id} />
      <p className="text-ink-soft">{t("hours_text", { zone })}</p>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        {days.map((day) => (
          <TextField key={day} {...field(day, t("error_hours"))} autoComplete="off" />
        ))}
      </div>
      <TextArea {...field("exceptions", t("error_exceptions"))} hint={t("hint_exceptions")} rows={4} />
      <div className="grid items-start gap-6 sm:grid-cols-2">
        {numbers.map((name) => (
          <TextField
            key={name}
            {...field(name, t(`error_${name}`))}
            hint={t(`hint_${name}`)}
            inputMode="numeric"
            required
          />
        ))}
      </div>
      <FormOutcome form={form} saved={t("saved")} />
      <div>
        <SubmitButton>{t("hours_save")}</SubmitButton>
      </div>
    </Form>
  );
}
