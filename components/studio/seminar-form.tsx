"use client";

import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { FormOutcome } from "@/components/forms/form-outcome";
import { useForm } from "@/components/forms/use-form";
import { CheckboxField, SelectField, TextArea, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";

const vatChoices = ["2500", "600", "exempt", "not_registered"] as const;
const policies = ["moderate", "flexible", "strict"] as const;

type FieldName =
  | "title"
  | "summary"
  | "description"
  | "starts_at"
  | "duration_minutes"
  | "capacity"
  | "price"
  | "currency"
  | "language"
  | "vat"
  | "cancellation_policy";

type SeminarFormProps = {
  action: FormAction;
  /** Sent along when the seminar exists. */
  id?: string;
  /** Of what is changed, where it exists. */
  version?: number;
  initial: Partial<Record<FieldName | "is_recorded" | "shown_starts_at", string>>;
  /** Whether something films rooms; otherwise the host gives a film afterwards. */
  isFilmedHere: boolean;
  /** Whether other dates can be changed along with it. */
  isOfSeries?: boolean;
  submitLabel: string;
};

export function SeminarForm({
  action,
  version,
  id,
  initial,
  isFilmedHere,
  isOfSeries,
  submitLabel,
}: SeminarFormProps) {
  const t = useTranslations("studio");
  const form = useForm(action, { version, saved: initial });
  const { state } = form;
  const values = { ...initial, ...state?.values };
  const isRecorded = (state?.values ?? initial).is_recorded === "on";
  const asksToMove = state?.code === "move_needs_confirmation";
  const toldOnMove = asksToMove ? Number(state?.details?.will_be_told) : null;
  const field = (name: FieldName) => ({
    name,
    label: t(`field_${name}`),
    defaultValue: values[name],
    error: state?.issues?.some(({ path }) => path === name) ? t(`error_${name}`) : undefined,
  });

  return (
    <Form form={form} className="grid gap-6">
      {id && <input name="id" type="hidden" value={id} />}
      {initial.shown_starts_at && (
        <input name="shown_starts_at" type="hidden" value={initial.shown_starts_at} />
      )}
      <TextField {...field("title")} maxLength={120} required />
      <TextArea {...field("summary")} hint={t("hint_summary")} maxLength={300} required rows={2} />
      <TextArea {...field("description")} hint={t("hint_description")} maxLength={20_000} rows={14} />
      <div className="grid items-start gap-6 sm:grid-cols-[2fr_1fr_1fr]">
        <TextField {...field("starts_at")} hint={t("hint_starts_at")} required type="datetime-local" />
        <TextField {...field("duration_minutes")} inputMode="numeric" required />
        <TextField {...field("capacity")} hint={t("hint_capacity")} inputMode="numeric" required />
      </div>
      <div className="grid items-start gap-6 sm:grid-cols-[2fr_1fr_1fr]">
        <TextField {...field("price")} hint={t("hint_price")} inputMode="decimal" required />
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
      <CheckboxField
        defaultChecked={isRecorded}
        hint={t(isFilmedHere ? "hint_is_recorded" : "hint_is_recorded_by_host")}
        key={`recorded-${isRecorded}`}
        label={t("field_is_recorded")}
        name="is_recorded"
      />
      {isOfSeries && (
        <CheckboxField
          defaultChecked={state?.values?.also_following === "on"}
          hint={t("series_following_hint")}
          label={t("series_following")}
          name="also_following"
        />
      )}
      {toldOnMove === null ? (
        <FormOutcome form={form} saved={t("saved")} />
      ) : (
        <>
          <FormStatus tone="danger">{t("move_told", { count: toldOnMove })}</FormStatus>
          <CheckboxField label={t("move_confirm")} name="confirm_move" required />
        </>
      )}
      <div>
        <SubmitButton>{submitLabel}</SubmitButton>
      </div>
    </Form>
  );
}
