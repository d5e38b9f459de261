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
  /** Those of the lesson that its text can show. */
  pictures: readonly LessonPicture[];
};

/** A lesson's text and what is said of it. Until the editor has come, the text is written as Markdown. */
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
  const { state } = form;
  const isHydrated = useHydrated();
  const values = state?.values;
  const faultOf = (path: string, words: string) =>
    state?.issues?.some((issue) => issue.path === path) ? words : undefined;
  const isPreview = values ? values.is_preview === "on" : initial.isPreview;
  return (
    <Form form={form} className="grid gap-6">
      <input name="id" type="hidden" value={ids.id} />
      <input name="lesson_id" type="hidden" value={ids.lesson_id} />
      <TextField
        defaultValue={values?.title ?? initial.title}
        error={faultOf("title", t("error_title"))}
        label={t("lesson_title")}
        maxLength={120}
        name="title"
        required
      />
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
      <p className="text-danger-ink empty:hidden">{faultOf("body", t("error_body"))}</p>
      <TextField
        className="max-w-32"
        defaultValue={values?.minutes ?? initial.minutes}
        error={faultOf("duration_seconds", t("error_minutes")) ?? faultOf("minutes", t("error_minutes"))}
        hint={t("minutes_hint")}
        inputMode="numeric"
        label={t("minutes")}
        name="minutes"
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
