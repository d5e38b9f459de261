"use client";

import { ChoiceField, OfferForm, PriceField } from "@/components/offers/offer-form";
import { type OfferFormProps, useOfferForm } from "@/components/offers/use-offer-form";

type PassFormProps = OfferFormProps<"cancellation_policy"> & {
  /** For a new pass: what it is for. */
  seriesId?: string;
};

export function PassForm({ seriesId, ...props }: PassFormProps) {
  const offer = useOfferForm(props);
  return (
    <OfferForm id={props.id} offer={offer} rows={8} submitLabel={props.submitLabel}>
      {seriesId && <input name="series_id" type="hidden" value={seriesId} />}
      <div className="grid items-start gap-6 sm:grid-cols-2">
        <PriceField offer={offer} />
        <ChoiceField name="currency" offer={offer} />
      </div>
      <div className="grid items-start gap-6 sm:grid-cols-2">
        <ChoiceField name="vat" offer={offer} />
        <ChoiceField name="language" offer={offer} />
      </div>
      <ChoiceField name="cancellation_policy" offer={offer} />
    </OfferForm>
  );
}
