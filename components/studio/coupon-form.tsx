"use client";

import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { FormOutcome } from "@/components/forms/form-outcome";
import { useForm } from "@/components/forms/use-form";
import { SelectField, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { currencies } from "@/lib/base/platform/money";

type FieldName = "code" | "value" | "unit" | "item" | "valid_until" | "max_uses";

type CouponFormProps = {
  action: FormAction;
  /** The offers that a code can apply to; the value contains kind and id. */
  items: readonly { value: string; title: string }[];
};

const units = ["percent", ...currencies] as const;

export function CouponForm({ action, items }: CouponFormProps) {
  const t = useTranslations("studio");
  const form = useForm(action);
  const values = form.state?.values;
  const field = (name: FieldName) => form.field(name, t(`coupon_${name}`), t(`coupon_error_${name}`));
  return (
    <Form form={form} className="grid gap-6">
      <TextField
        {...field("code")}
        autoCapitalize="characters"
        hint={t("coupon_hint_code")}
        maxLength={32}
        required
        spellCheck={false}
      />
      <div className="grid items-start gap-6 sm:grid-cols-2">
        <TextField {...field("value")} hint={t("coupon_hint_value")} inputMode="numeric" required />
        <SelectField key={`unit-${values?.unit}`} {...field("unit")}>
          {units.map((unit) => (
            <option key={unit} value={unit}>
              {t(`coupon_unit_${unit}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <SelectField key={`item-${values?.item}`} {...field("item")}>
        <option value="">{t("coupon_all")}</option>
        {items.map(({ value, title }) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </SelectField>
      <div className="grid items-start gap-6 sm:grid-cols-2">
        <TextField {...field("valid_until")} hint={t("coupon_hint_valid_until")} type="date" />
        <TextField {...field("max_uses")} hint={t("coupon_hint_max_uses")} inputMode="numeric" />
      </div>
      <FormOutcome form={form} saved={t("saved")} />
      <SubmitButton className="justify-self-start">{t("coupon_create")}</SubmitButton>
    </Form>
  );
}
