"use client";

import { useTranslations } from "next-intl";
import { useForm } from "@/components/forms/use-form";
import type { FormAction } from "@/components/ui/form-state";
import { currencies } from "@/lib/base/platform/money";
import { vatChoices } from "@/lib/base/platform/vat-choices";
import { cancellationPolicies, offerLanguages } from "@/lib/catalogue/offers/choice-rules";

type SharedField = "title" | "summary" | "description" | keyof typeof choices;
type FieldName =
  | SharedField
  | ("price" | "duration_minutes" | "starts_at" | "capacity" | "location" | "address");

export type OfferFormProps<Name extends string = never> = {
  action: FormAction;
  /** Sent along when the offer exists. */
  id?: string;
  /** Of what is changed, where it exists. */
  version?: number;
  initial: Partial<Record<SharedField | "price" | Name, string>>;
  submitLabel: string;
};

/** What can be chosen, with the names of the words for it. */
export const choices = {
  currency: named("currency", currencies),
  language: named("language", offerLanguages),
  vat: named("vat", vatChoices),
  cancellation_policy: named("policy", cancellationPolicies),
};

export type Choice = (typeof choices)[keyof typeof choices][number];

function named<Name extends string, Value extends string>(name: Name, values: readonly Value[]) {
  return values.map((value) => ({ value, label: `${name}_${value}` as const }));
}

/** What the forms of all kinds have: fields under the same names, and what came of sending them. */
export function useOfferForm({ action, version, initial }: OfferFormProps<string>) {
  const t = useTranslations("studio");
  const form = useForm(action, { version, saved: initial });
  const field = (name: FieldName) => form.field(name, t(`field_${name}`), t(`error_${name}`));
  return { form, field, initial };
}

export type OfferFields = ReturnType<typeof useOfferForm>;
