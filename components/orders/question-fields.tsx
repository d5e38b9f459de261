import type { SentForm } from "@/components/forms/use-form";
import { TextArea } from "@/components/ui/field";
import { FormStatus } from "@/components/ui/form-status";
import type { Question } from "@/lib/catalogue/services/schema";

export type QuestionTexts = {
  title: string;
  text: string;
  optional: string;
  missing: string;
  tooLong: string;
  /** Shown if the host has changed the questions meanwhile. */
  changed: string;
};

type QuestionFieldsProps = { questions: Question[]; form: SentForm; texts: QuestionTexts };

/** What the host asks of who books. */
export function QuestionFields({ questions, form: { state, faults }, texts }: QuestionFieldsProps) {
  const names = questions.map(({ id }) => `answers.${id}`);
  const wrong = faults.filter((path) => path.startsWith("answers."));
  const errorOf = (name: string) => {
    if (!wrong.includes(name)) return undefined;
    return state?.values?.[name]?.trim() ? texts.tooLong : texts.missing;
  };
  return (
    <fieldset className="grid gap-4">
      <legend className="font-semibold">{texts.title}</legend>
      <p className="text-ink-soft text-sm">{texts.text}</p>
      {questions.map(({ id, text, is_required }) => {
        const name = `answers.${id}`;
        return (
          <TextArea
            defaultValue={state?.values?.[name]}
            error={errorOf(name)}
            hint={is_required ? undefined : texts.optional}
            key={id}
            label={text}
            maxLength={2000}
            name={name}
            required={is_required}
            rows={3}
          />
        );
      })}
      {wrong.some((path) => !names.includes(path)) && <FormStatus>{texts.changed}</FormStatus>}
    </fieldset>
  );
}
