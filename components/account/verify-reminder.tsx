"use client";

import { Form } from "@/components/forms/form";
import { FormOutcome } from "@/components/forms/form-outcome";
import { useForm } from "@/components/forms/use-form";
import { Banner } from "@/components/ui/banner";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";

type VerifyReminderProps = { action: FormAction; title: string; text: string; again: string; sent: string };

export function VerifyReminder({ action, title, text, again, sent }: VerifyReminderProps) {
  const form = useForm(action);
  const { state } = form;
  return (
    <Banner
      action={
        <Form form={form}>
          <FormOutcome form={form} />
          <SubmitButton variant="secondary">{again}</SubmitButton>
        </Form>
      }
      title={title}
    >
      <p>{state?.ok ? sent : text}</p>
    </Banner>
  );
}
