"use client";

import { useTranslations } from "next-intl";
import { ChoiceField, OfferForm, PriceField } from "@/components/offers/offer-form";
import { type OfferFormProps, useOfferForm } from "@/components/offers/use-offer-form";
import { TextField } from "@/components/ui/field";

export function ServiceForm(props: OfferFormProps<"duration_minutes" | "location" | "address">) {
  const t = useTranslations("studio");
  const offer = useOfferForm(props);
  const { field } = offer;
  return (
    <OfferForm id={props.id} offer={offer} rows={10} submitLabel={props.submitLabel}>
      <div className="grid items-start gap-6 sm:grid-cols-2">
        <TextField {...field("location")} hint={t("hint_location")} maxLength={120} />
        <TextField {...field("address")} hint={t("hint_address")} maxLength={300} />
      </div>
      <div className="grid items-start gap-6 sm:grid-cols-2">
        <TextField {...field("duration_minutes")} inputMode="numeric" required />
        <PriceField offer={offer} />
      </div>
      <div className="grid items-start gap-6 sm:grid-cols-2">
        <ChoiceField name="currency" offer={offer} />
        <ChoiceField name="vat" offer={offer} />
      </div>
      <ChoiceField name="language" offer={offer} />
      <ChoiceField name="cancellation_policy" offer={offer} />
    </OfferForm>
  );
}
