"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { CheckboxField, TextArea } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { FormStatus } from "@/components/ui/form-status";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Review } from "@/lib/reviews/schema";
import { StarField } from "./star-field";

type ReviewFormProps = {
  /** The item's when it is new, the review's own when it is changed. */
  id: string;
  own: Pick<Review, "rating" | "text"> | null;
  action: FormAction;
};

export function ReviewForm({ id, own, action }: ReviewFormProps) {
  const t = useTranslations("reviews");
  const [state, submit] = useActionState(action, null);
  const hasIssue = (name: string) => state?.issues?.some(({ path }) => path === name);
  const text = state?.values?.text ?? own?.text;
  return (
    <form action={submit} className="grid gap-6">
      <input name="id" type="hidden" value={id} />
      <StarField
        {...(own && { initial: own.rating })}
        {...(hasIssue("rating") && { error: t("error_rating") })}
      />
      <TextArea
        {...(hasIssue("text") && { error: t("error_text") })}
        defaultValue={text}
        hint={t("hint_text")}
        label={t("field_text")}
        maxLength={2000}
        name="text"
        rows={5}
      />
      <FormStatus tone={state?.ok ? "good" : "danger"}>{state?.ok ? t("saved") : state?.message}</FormStatus>
      <div>
        <SubmitButton>{t(own ? "change" : "write")}</SubmitButton>
      </div>
    </form>
  );
}

export function DeleteReviewForm({ id, action }: { id: string; action: FormAction }) {
  const t = useTranslations("reviews");
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className="grid gap-3">
      <input name="id" type="hidden" value={id} />
      <CheckboxField label={t("delete_confirm")} name="confirm" required />
      <FormStatus>{state?.message}</FormStatus>
      <div>
        <SubmitButton variant="secondary">{t("delete")}</SubmitButton>
      </div>
    </form>
  );
}
