"use client";

import { useTranslations } from "next-intl";
import { useForm } from "@/components/forms/use-form";
import type { FormAction } from "@/components/ui/form-state";

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

/** What can be chosen, by the names of the words for it. */
export const choices = {
  currency: ["currency_SEK", "currency_EUR"],
  language: ["language_sv", "language_en"],
  vat: ["vat_1200", "vat_2500", "vat_600", "vat_exempt", "vat_not_registered"],
  cancellation_policy: ["policy_moderate", "policy_flexible", "policy_strict"],
} as const;

/** What the forms of all kinds have: fields under the same names, and what came of sending them. */
export function useOfferForm({ action, version, initial }: OfferFormProps<string>) {
  const t = useTranslations("studio");
  const form = useForm(action, { version, saved: initial });
  const field = (name: FieldName) => form.field(name, t(`field_${name}`), t(`error_${name}`));
  return { form, field, initial };
}

export type OfferFields = ReturnType<typeof useOfferForm>;
