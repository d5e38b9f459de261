"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { Form } from "@/components/forms/form";
import { FormOutcome } from "@/components/forms/form-outcome";
import { useForm } from "@/components/forms/use-form";
import { CheckboxField, TextArea, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { LessonPicture } from "./lesson-editor/pictures";

const LessonEditor = dynamic(() => import("./lesson-editor/lesson-editor"), { ssr: false });

type LessonFormProps = {
  action: FormAction;
  ids: { id: string; lesson_id: string };
  version: number;
  initial: { title: string; body: string; minutes: string; isPreview: boolean };
  /** The lesson's pictures that its text can show. */
  pictures: readonly LessonPicture[];
};

/** A lesson's text and properties. Until the editor is loaded, the text is edited as Markdown. */
export function LessonForm({ action, ids, version, initial, pictures }: LessonFormProps) {
  const t = useTranslations("teach");
  const form = useForm(action, {
    version,
    saved: {
      title: initial.title,
      body: initial.body,
      minutes: initial.minutes,
      is_preview: initial.isPreview ? "on" : "",
    },
  });
  const isHydrated = useHydrated();
  const values = form.state?.values;
  const isPreview = values ? values.is_preview === "on" : initial.isPreview;
  return (
    <Form form={form} className="grid gap-6">
      <input name="id" type="hidden" value={ids.id} />
      <input name="lesson_id" type="hidden" value={ids.lesson_id} />
      <TextField {...form.field("title", t("lesson_title"), t("error_title"))} maxLength={120} required />
      {isHydrated ? (
        <LessonEditor body={initial.body} name="body" pictures={pictures} />
      ) : (
        <TextArea
          defaultValue={values?.body ?? initial.body}
          hint={t("body_hint")}
          label={t("body")}
          maxLength={100_000}
          name="body"
          rows={20}
        />
      )}
      <p className="text-danger-ink empty:hidden">{form.errorOf("body", t("error_body"))}</p>
      <TextField
        className="max-w-32"
        {...form.field("minutes", t("minutes"), t("error_minutes"))}
        {...(form.hasFault("duration_seconds") && { error: t("error_minutes") })}
        hint={t("minutes_hint")}
        inputMode="numeric"
        required
      />
      <CheckboxField
        defaultChecked={isPreview}
        hint={t("preview_flag_hint")}
        key={`preview-${isPreview}`}
        label={t("preview_flag")}
        name="is_preview"
      />
      <FormOutcome form={form} saved={t("saved")} />
      <div>
        <SubmitButton>{t("save_lesson")}</SubmitButton>
      </div>
    </Form>
  );
}
