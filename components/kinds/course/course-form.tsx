"use client";

import { ChoiceField, OfferForm, PriceField } from "@/components/offers/offer-form";
import { type OfferFormProps, useOfferForm } from "@/components/offers/use-offer-form";

export function CourseForm(props: OfferFormProps) {
  const offer = useOfferForm(props);
  return (
    <OfferForm id={props.id} offer={offer} rows={10} submitLabel={props.submitLabel}>
      <PriceField offer={offer} />
      <ChoiceField name="currency" offer={offer} />
      <ChoiceField name="language" offer={offer} />
      <ChoiceField name="vat" offer={offer} />
    </OfferForm>
  );
}
