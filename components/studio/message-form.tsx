"use client";

import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { FormOutcome } from "@/components/forms/form-outcome";
import { useForm } from "@/components/forms/use-form";
import { TextArea, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { OfferKind } from "@/lib/catalogue/offers/kind";

type MessageFormProps = { action: FormAction; kind: OfferKind; id: string };

/** A message to everyone who holds an offer: written, then previewed, then sent. */
export function MessageForm({ action, kind, id }: MessageFormProps) {
  const t = useTranslations("studio");
  const form = useForm(action);
  const { state } = form;
  const isSeen = state?.code === "message_needs_confirmation";
  const receivers = Number(state?.details?.receivers);
  const { subject, text } = state?.values ?? {};
  return (
    <Form form={form} className="grid gap-6">
      <input name="kind" type="hidden" value={kind} />
      <input name="id" type="hidden" value={id} />
      <TextField
        {...form.field("subject", t("field_subject"), t("error_subject"))}
        maxLength={120}
        required
      />
      <TextArea
        {...form.field("text", t("field_text"), t("error_text"))}
        maxLength={5000}
        required
        rows={8}
      />
      {isSeen ? (
        <div className="grid gap-4 rounded-lg bg-sunken p-5" role="status">
          <p className="text-ink-soft text-sm">{t("message_preview")}</p>
          <div>
            <p className="font-semibold">{subject}</p>
            <p className="mt-2 max-w-text whitespace-pre-line">{text}</p>
          </div>
          <p className="font-semibold">{t("message_preview_to", { count: receivers })}</p>
          <input name="confirm" type="hidden" value="on" />
        </div>
      ) : (
        <FormOutcome form={form} />
      )}
      <div>
        <SubmitButton variant={isSeen ? "primary" : "secondary"}>
          {t(isSeen ? "message_send" : "message_look")}
        </SubmitButton>
      </div>
    </Form>
  );
}
