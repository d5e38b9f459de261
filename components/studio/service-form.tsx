"use client";

import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { FormOutcome } from "@/components/forms/form-outcome";
import { useForm } from "@/components/forms/use-form";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";

const vatChoices = ["2500", "600", "exempt", "not_registered"] as const;
const policies = ["moderate", "flexible", "strict"] as const;

type FieldName =
  | "title"
  | "summary"
  | "description"
  | "duration_minutes"
  | "location"
  | "address"
  | "price"
  | "currency"
  | "language"
  | "vat"
  | "cancellation_policy";

type ServiceFormProps = {
  action: FormAction;
  /** Sent along when the service exists. */
  id?: string;
  /** Of what is changed, where it exists. */
  version?: number;
  initial: Partial<Record<FieldName, string>>;
  submitLabel: string;
};

export function ServiceForm({ action, version, id, initial, submitLabel }: ServiceFormProps) {
  const t = useTranslations("studio");
  const form = useForm(action, { version, saved: initial });
  const { state } = form;
  const values = { ...initial, ...state?.values };
  const field = (name: FieldName) => ({
    name,
    label: t(`field_${name}`),
    defaultValue: values[name],
    error: state?.issues?.some(({ path }) => path === name) ? t(`error_${name}`) : undefined,
  });
  return (
    <Form form={form} className="grid gap-6">
      {id && <input name="id" type="hidden" value={id} />}
      <TextField {...field("title")} maxLength={120} required />
      <TextArea {...field("summary")} hint={t("hint_summary")} maxLength={300} required rows={2} />
      <TextArea {...field("description")} hint={t("hint_description")} maxLength={20_000} rows={10} />
      <div className="grid items-start gap-6 sm:grid-cols-2">
        <TextField {...field("location")} hint={t("hint_location")} maxLength={120} />
        <TextField {...field("address")} hint={t("hint_address")} maxLength={300} />
      </div>
      <div className="grid items-start gap-6 sm:grid-cols-2">
        <TextField {...field("duration_minutes")} inputMode="numeric" required />
        <TextField {...field("price")} hint={t("hint_price")} inputMode="decimal" required />
      </div>
      <div className="grid items-start gap-6 sm:grid-cols-2">
        <SelectField key={`currency-${values.currency}`} {...field("currency")}>
          <option value="SEK">{t("currency_SEK")}</option>
          <option value="EUR">{t("currency_EUR")}</option>
        </SelectField>
        <SelectField key={`vat-${values.vat}`} {...field("vat")}>
          {values.vat === "1200" && <option value="1200">{t("vat_1200")}</option>}
          {vatChoices.map((choice) => (
            <option key={choice} value={choice}>
              {t(`vat_${choice}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <SelectField key={`language-${values.language}`} {...field("language")}>
        <option value="sv">{t("language_sv")}</option>
        <option value="en">{t("language_en")}</option>
      </SelectField>
      <SelectField key={`policy-${values.cancellation_policy}`} {...field("cancellation_policy")}>
        {policies.map((policy) => (
          <option key={policy} value={policy}>
            {t(`policy_${policy}`)}
          </option>
        ))}
      </SelectField>
      <FormOutcome form={form} saved={t("saved")} />
      <div>
        <SubmitButton>{submitLabel}</SubmitButton>
      </div>
    </Form>
  );
}
