"use client";

import { useTranslations } from "next-intl";
import { ChoiceField, OfferForm, PriceField } from "@/components/offers/offer-form";
import { type OfferFormProps, useOfferForm } from "@/components/offers/use-offer-form";
import { CheckboxField, TextField } from "@/components/ui/field";
import { FormStatus } from "@/components/ui/form-status";

type SeminarFormProps = OfferFormProps<
  "starts_at" | "duration_minutes" | "capacity" | "is_recorded" | "shown_starts_at"
> & {
  /** Whether something films rooms; otherwise the host gives a film afterwards. */
  isFilmedHere: boolean;
  /** Whether other dates can be changed along with it. */
  isOfSeries?: boolean;
};

export function SeminarForm({ isFilmedHere, isOfSeries, ...props }: SeminarFormProps) {
  const t = useTranslations("studio");
  const offer = useOfferForm(props);
  const { initial } = props;
  const { field } = offer;
  const { state } = offer.form;
  const isRecorded = (state?.values ?? initial).is_recorded === "on";
  const asksToMove = state?.code === "move_needs_confirmation";
  return (
    <OfferForm
      id={props.id}
      offer={offer}
      outcome={asksToMove ? <ConfirmMove count={Number(state?.details?.will_be_told)} /> : undefined}
      rows={14}
      submitLabel={props.submitLabel}
    >
      {initial.shown_starts_at && (
        <input name="shown_starts_at" type="hidden" value={initial.shown_starts_at} />
      )}
      <div className="grid items-start gap-6 sm:grid-cols-[2fr_1fr_1fr]">
        <TextField {...field("starts_at")} hint={t("hint_starts_at")} required type="datetime-local" />
        <TextField {...field("duration_minutes")} inputMode="numeric" required />
        <TextField {...field("capacity")} hint={t("hint_capacity")} inputMode="numeric" required />
      </div>
      <div className="grid items-start gap-6 sm:grid-cols-[2fr_1fr_1fr]">
        <PriceField offer={offer} />
        <ChoiceField name="currency" offer={offer} />
        <ChoiceField name="vat" offer={offer} />
      </div>
      <ChoiceField name="language" offer={offer} />
      <ChoiceField name="cancellation_policy" offer={offer} />
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
    </OfferForm>
  );
}

/** Before a seminar moves that others have bought: how many will be told. */
function ConfirmMove({ count }: { count: number }) {
  const t = useTranslations("studio");
  return (
    <>
      <FormStatus tone="danger">{t("move_told", { count })}</FormStatus>
      <CheckboxField label={t("move_confirm")} name="confirm_move" required />
    </>
  );
}
