"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SelectField, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";

type FieldName = "code" | "value" | "unit" | "item" | "valid_until" | "max_uses";

type CouponFormProps = {
  action: FormAction;
  /** What a code can be for; the value names kind and id. */
  items: readonly { value: string; title: string }[];
};

const units = ["percent", "SEK", "EUR"] as const;

export function CouponForm({ action, items }: CouponFormProps) {
  const t = useTranslations("studio");
  const [state, submit] = useActionState(action, null);
  const values = state?.ok ? undefined : state?.values;
  const field = (name: FieldName) => ({
    name,
    label: t(`coupon_${name}`),
    defaultValue: values?.[name],
    error: state?.issues?.some(({ path }) => path === name) ? t(`coupon_error_${name}`) : undefined,
  });
  return (
    <form action={submit} className="grid gap-6">
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
      <FormStatus tone={state?.ok ? "good" : "danger"}>{state?.ok ? t("saved") : state?.message}</FormStatus>
      <SubmitButton className="justify-self-start">{t("coupon_create")}</SubmitButton>
    </form>
  );
}
