"use client";

import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/forms/action-button";
import { Form } from "@/components/forms/form";
import { FormOutcome } from "@/components/forms/form-outcome";
import { useForm } from "@/components/forms/use-form";
import { TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { OfferKind } from "@/lib/catalogue/offers/kind";

type CoverFormProps = {
  kind: OfferKind;
  id: string;
  /** Whether there is a picture to remove. */
  hasPicture: boolean;
  actions: { save: FormAction; remove: FormAction };
  /** The current cover. */
  children: React.ReactNode;
};

/** Lets a host upload a picture for an offer, or return to the generated scene. */
export function CoverForm({ kind, id, hasPicture, actions, children }: CoverFormProps) {
  const t = useTranslations("studio");
  const form = useForm(actions.save);
  return (
    <div className="grid items-start gap-6 sm:grid-cols-[2fr_3fr]">
      <div className="aspect-[16/10] overflow-hidden rounded-lg">{children}</div>
      <div className="grid gap-4">
        <Form form={form} className="grid gap-4">
          <input name="kind" type="hidden" value={kind} />
          <input name="id" type="hidden" value={id} />
          <TextField
            accept="image/jpeg,image/png,image/webp,image/avif"
            hint={t("cover_hint")}
            label={t(hasPicture ? "cover_other" : "cover_choose")}
            name="picture"
            required
            type="file"
          />
          <FormOutcome form={form} saved={t("cover_saved")} />
          <div>
            <SubmitButton variant="secondary">{t("cover_save")}</SubmitButton>
          </div>
        </Form>
        {hasPicture && (
          <ActionButton
            action={actions.remove}
            className="grid justify-items-start gap-3"
            fields={{ kind, id }}
            variant="quiet"
          >
            {t("cover_remove")}
          </ActionButton>
        )}
      </div>
    </div>
  );
}
