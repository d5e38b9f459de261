"use client";

import { Form } from "@/components/forms/form";
import { FormOutcome } from "@/components/forms/form-outcome";
import { useForm } from "@/components/forms/use-form";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";

type Values = Record<"display_name" | "headline" | "bio" | "locale" | "time_zone", string>;

type ProfileFormProps = {
  action: FormAction;
  values: Values;
  version: number;
  /** The words for errors of each field. */
  faults: Partial<Values>;
  labels: Values & {
    bioHint: string;
    headlineHint: string;
    timeZoneHint: string;
    save: string;
    saved: string;
  };
  languages: { value: string; label: string }[];
  timeZones: string[];
};

export function ProfileForm({
  action,
  values,
  version,
  faults,
  labels,
  languages,
  timeZones,
}: ProfileFormProps) {
  const form = useForm(action, { version, saved: values });
  const field = (name: keyof Values) => form.field(name, labels[name], faults[name]);
  const language = field("locale");
  const timeZone = field("time_zone");
  return (
    <Form form={form} className="grid gap-6">
      <TextField {...field("display_name")} autoComplete="name" required />
      <TextField {...field("headline")} hint={labels.headlineHint} />
      <TextArea {...field("bio")} hint={labels.bioHint} rows={6} />
      {/* A select ignores a new default value, so it is given a new key. */}
      <div className="grid items-start gap-6 sm:grid-cols-2">
        <SelectField {...language} key={`locale ${language.defaultValue}`}>
          {languages.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
        <SelectField {...timeZone} hint={labels.timeZoneHint} key={`zone ${timeZone.defaultValue}`}>
          {timeZones.map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll("_", " ")}
            </option>
          ))}
        </SelectField>
      </div>
      <div className="grid justify-items-start gap-4">
        <SubmitButton>{labels.save}</SubmitButton>
        <FormOutcome form={form} saved={labels.saved} />
      </div>
    </Form>
  );
}
