"use client";

import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { FormOutcome } from "@/components/forms/form-outcome";
import { useForm } from "@/components/forms/use-form";
import { CheckboxField, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { OwnSeller } from "@/lib/commerce/sellers/schema";

type FieldName = "legal_name" | "org_nr" | "street" | "postal_code" | "city" | "email";

type SellerFormProps = { action: FormAction; seller: OwnSeller | null; email: string };

export function SellerForm({ action, seller, email }: SellerFormProps) {
  const t = useTranslations("studio");
  const form = useForm(action, {
    version: seller?.version,
    saved: seller ? sellerFields(seller) : undefined,
    keepsDraft: false,
  });
  const sent = form.state?.values;
  const field = (name: FieldName, fallback = "") => {
    const { defaultValue = fallback, ...rest } = form.field(
      name,
      t(`seller_${name}`),
      t(`seller_error_${name}`),
    );
    return { ...rest, defaultValue };
  };
  const isTicked = (name: "is_trader" | "is_vat_registered") =>
    sent ? sent[name] === "on" : (seller?.[name] ?? name === "is_trader");

  return (
    <Form form={form} className="grid gap-6">
      <TextField {...field("legal_name")} autoComplete="organization" maxLength={120} required />
      <TextField {...field("org_nr")} hint={t("seller_hint_org_nr")} />
      <div>
        <CheckboxField
          defaultChecked={isTicked("is_trader")}
          hint={t("seller_hint_is_trader")}
          label={t("seller_is_trader")}
          name="is_trader"
        />
        <CheckboxField
          defaultChecked={isTicked("is_vat_registered")}
          hint={t("seller_hint_is_vat_registered")}
          label={t("seller_is_vat_registered")}
          name="is_vat_registered"
        />
      </div>
      <TextField {...field("street")} autoComplete="street-address" maxLength={120} required />
      <div className="grid items-start gap-6 sm:grid-cols-[1fr_2fr]">
        <TextField {...field("postal_code")} autoComplete="postal-code" inputMode="numeric" required />
        <TextField {...field("city")} autoComplete="address-level2" maxLength={80} required />
      </div>
      <TextField
        {...field("email", email)}
        autoComplete="email"
        hint={t("seller_hint_email")}
        required
        type="email"
      />
      <FormOutcome form={form} saved={t("saved")} />
      <SubmitButton className="justify-self-start">{t("save")}</SubmitButton>
    </Form>
  );
}

function sellerFields({ legal_name, org_nr, street, postal_code, city, email, ...ticks }: OwnSeller) {
  return {
    ...{ legal_name, org_nr: org_nr ?? "", street, postal_code, city, email },
    is_trader: ticks.is_trader ? "on" : "",
    is_vat_registered: ticks.is_vat_registered ? "on" : "",
  };
}
