"use client";

import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { FormOutcome } from "@/components/forms/form-outcome";
import { useForm } from "@/components/forms/use-form";
import { CheckboxField, TextArea } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import type { Review } from "@/lib/community/reviews/schema";
import { StarField } from "./star-field";

type ReviewFormProps = {
  /** The offer's id for a new review, the review's own when it is changed. */
  id: string;
  /** The offer's kind, for a new review. */
  kind?: OfferKind;
  own: Pick<Review, "rating" | "text" | "version"> | null;
  action: FormAction;
};

export function ReviewForm({ id, kind, own, action }: ReviewFormProps) {
  const t = useTranslations("reviews");
  const form = useForm(action, {
    version: own?.version,
    saved: own ? { text: own.text } : undefined,
  });
  const { state } = form;
  const text = state?.values?.text ?? own?.text;
  return (
    <Form form={form} className="grid gap-6">
      <input name="id" type="hidden" value={id} />
      {kind && <input name="kind" type="hidden" value={kind} />}
      <StarField
        {...(own && { initial: own.rating })}
        {...(form.hasFault("rating") && { error: t("error_rating") })}
      />
      <TextArea
        error={form.errorOf("text", t("error_text"))}
        defaultValue={text}
        hint={t("hint_text")}
        label={t("field_text")}
        maxLength={2000}
        name="text"
        rows={5}
      />
      <FormOutcome form={form} saved={t("saved")} />
      <div>
        <SubmitButton>{t(own ? "change" : "write")}</SubmitButton>
      </div>
    </Form>
  );
}

export function DeleteReviewForm({ id, action }: { id: string; action: FormAction }) {
  const t = useTranslations("reviews");
  const form = useForm(action);
  return (
    <Form form={form} className="grid gap-3">
      <input name="id" type="hidden" value={id} />
      <CheckboxField label={t("delete_confirm")} name="confirm" required />
      <FormOutcome form={form} />
      <div>
        <SubmitButton variant="secondary">{t("delete")}</SubmitButton>
      </div>
    </Form>
  );
}
