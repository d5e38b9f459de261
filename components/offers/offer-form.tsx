"use client";

import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { FormOutcome } from "@/components/forms/form-outcome";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Choice, choices, type OfferFields, type OfferFormProps } from "./use-offer-form";

type OfferFormFrameProps = Pick<OfferFormProps, "id" | "submitLabel"> & {
  offer: OfferFields;
  /** How high the description is from the start. */
  rows: number;
  /** In place of what came of it, where the kind has more to say. */
  outcome?: React.ReactNode;
  /** The part of the kind. */
  children: React.ReactNode;
};

/** The form of something that a host offers, of whichever kind. */
export function OfferForm({ offer, id, rows, submitLabel, outcome, children }: OfferFormFrameProps) {
  const t = useTranslations("studio");
  const { form, field } = offer;
  return (
    <Form form={form} className="grid gap-6">
      {id && <input name="id" type="hidden" value={id} />}
      <TextField {...field("title")} maxLength={120} required />
      <TextArea {...field("summary")} hint={t("hint_summary")} maxLength={300} required rows={2} />
      <TextArea {...field("description")} hint={t("hint_description")} maxLength={20_000} rows={rows} />
      {children}
      {outcome ?? <FormOutcome form={form} saved={t("saved")} />}
      <div>
        <SubmitButton>{submitLabel}</SubmitButton>
      </div>
    </Form>
  );
}

export function PriceField({ offer }: { offer: OfferFields }) {
  const t = useTranslations("studio");
  return <TextField {...offer.field("price")} hint={t("hint_price")} inputMode="decimal" required />;
}

/** React keeps a select's first default; a new key has it take the new one. */
export function ChoiceField({ offer, name }: { offer: OfferFields; name: keyof typeof choices }) {
  const t = useTranslations("studio");
  const field = offer.field(name);
  const all: readonly Choice[] = choices[name];
  // Nobody starts with 12 % any more; who has it keeps it.
  const offered = all.filter(
    ({ value }) => value !== "1200" || [field.defaultValue, offer.initial[name]].includes(value),
  );
  return (
    <SelectField key={field.defaultValue} {...field}>
      {offered.map(({ value, label }) => (
        <option key={value} value={value}>
          {t(label)}
        </option>
      ))}
    </SelectField>
  );
}
