"use client";

import { useActionState } from "react";
import { Banner } from "@/components/ui/banner";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";

type VerifyReminderProps = { action: FormAction; title: string; text: string; again: string; sent: string };

export function VerifyReminder({ action, title, text, again, sent }: VerifyReminderProps) {
  const [state, submit] = useActionState(action, null);
  return (
    <Banner
      action={
        <form action={submit}>
          <SubmitButton variant="secondary">{again}</SubmitButton>
        </form>
      }
      title={title}
    >
      <p>{state ? (state.ok ? sent : state.message) : text}</p>
    </Banner>
  );
}
