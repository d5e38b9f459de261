"use client";

import Link from "next/link";
import { Form } from "@/components/forms/form";
import { FormOutcome } from "@/components/forms/form-outcome";
import { useForm } from "@/components/forms/use-form";
import { DateTime } from "@/components/ui/date-time";
import { CheckboxField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/base/i18n/locales";
import type { Question, Slot } from "@/lib/catalogue/services/schema";
import type { CheckoutOffer } from "@/lib/commerce/orders/schema";
import { QuestionFields, type QuestionTexts } from "./question-fields";

export type Ticks = {
  title: string;
  text: React.ReactNode;
  startNow: string;
  rightLost: string;
  oneAlone: string;
};

type CheckoutFormProps = {
  action: FormAction;
  offer: Pick<CheckoutOffer, "kind" | "item_id" | "slot_id" | "amount">;
  /** The discount code in the price above the button. */
  coupon: string | undefined;
  /** For a session within the withdrawal period: the box that asks for it. */
  tick: { title: string; label: string; missing: string } | null;
  submitLabel: string;
  /** The host's questions, and the notes beside them. */
  questions: Question[];
  questionTexts: QuestionTexts;
  /** For a course with a price: the two boxes that open it at once. */
  ticks: Ticks | null;
  /** The link after each error, by its code. */
  leads: Record<string, { href: string; label: string }>;
  /** The page of the next free slot if this one is taken: its address up to the slot's id. */
  nextFree: { href: string; label: string; locale: Locale };
  /** The price, right above the button. */
  children: React.ReactNode;
};

export function CheckoutForm({
  action,
  offer,
  coupon,
  submitLabel,
  questions,
  questionTexts,
  ticks,
  tick,
  leads,
  nextFree,
  children,
}: CheckoutFormProps) {
  const form = useForm(action);
  const { state } = form;
  const lead = state?.code && leads[state.code];
  const nextSlot = state?.details?.next_slot;
  return (
    <Form form={form} className="grid gap-5">
      <input name="kind" type="hidden" value={offer.kind} />
      <input name="item_id" type="hidden" value={offer.item_id} />
      {offer.slot_id && <input name="slot_id" type="hidden" value={offer.slot_id} />}
      <input name="expected_amount" type="hidden" value={offer.amount} />
      {coupon && <input name="coupon" type="hidden" value={coupon} />}
      {questions.length > 0 && <QuestionFields form={form} questions={questions} texts={questionTexts} />}
      {ticks && (
        <fieldset>
          <legend className="font-semibold">{ticks.title}</legend>
          <p className="mt-1 text-ink-soft">{ticks.text}</p>
          <CheckboxField
            defaultChecked={state?.values?.start_now === "on"}
            error={form.errorOf("start_now", ticks.oneAlone)}
            label={ticks.startNow}
            name="start_now"
          />
          <CheckboxField
            defaultChecked={state?.values?.right_lost === "on"}
            error={form.errorOf("right_lost", ticks.oneAlone)}
            label={ticks.rightLost}
            name="right_lost"
          />
        </fieldset>
      )}
      {tick && (
        <fieldset>
          <legend className="font-semibold">{tick.title}</legend>
          <input name="asks_to_start" type="hidden" value="1" />
          <CheckboxField
            defaultChecked={state?.values?.start_now === "on"}
            error={form.errorOf("start_now", tick.missing)}
            label={tick.label}
            name="start_now"
            required
          />
        </fieldset>
      )}
      {children}
      <FormOutcome except={["validation_failed"]} form={form} />
      {isSlot(nextSlot) && (
        <Link
          className="inline-flex min-h-tap flex-wrap items-center gap-x-1.5 font-semibold text-accent-ink underline underline-offset-4"
          href={nextFree.href + nextSlot.id}
        >
          {nextFree.label} <DateTime locale={nextFree.locale} value={nextSlot.starts_at} />
        </Link>
      )}
      {lead && (
        <Link
          className="inline-flex min-h-tap items-center text-accent-ink underline underline-offset-4"
          href={lead.href}
        >
          {lead.label}
        </Link>
      )}
      <SubmitButton className="w-full">{submitLabel}</SubmitButton>
    </Form>
  );
}

function isSlot(value: unknown): value is Slot {
  return typeof value === "object" && value !== null && "starts_at" in value;
}
