import { Button, ButtonLink } from "@/components/ui/button";
import type { ButtonVariant } from "@/components/ui/button-class";
import { CheckboxField, SelectField, TextArea, TextField } from "@/components/ui/field";
import { FormStatus } from "@/components/ui/form-status";
import type { Locale } from "@/lib/base/i18n/locales";
import { samples } from "./samples";
import { State } from "./state";

const variants: readonly ButtonVariant[] = ["primary", "secondary", "quiet", "danger"];

export function ButtonExamples({ locale }: { locale: Locale }) {
  const t = samples[locale];
  return variants.map((variant) => (
    <State key={variant} name={variant}>
      <div className="flex flex-wrap gap-3">
        <Button variant={variant}>{t.action}</Button>
        <Button disabled variant={variant}>
          {t.action}
        </Button>
        <Button pending variant={variant}>
          {t.busy}
        </Button>
        <ButtonLink href="#ui-button" variant={variant}>
          {t.link}
        </ButtonLink>
        <Button variant={variant}>{t.longAction}</Button>
      </div>
    </State>
  ));
}

export function FieldExamples({ locale }: { locale: Locale }) {
  const t = samples[locale];
  const states = {
    empty: { label: t.name },
    placeholder: { label: t.name, placeholder: t.placeholder },
    filled: { label: t.name, hint: t.hint, defaultValue: t.value },
    error: { label: t.name, hint: t.hint, error: t.error },
    disabled: { label: t.name, defaultValue: t.value, disabled: true },
    long: { label: t.longLabel, hint: t.longText, error: t.longText, defaultValue: t.longWord },
  };
  const options = t.choices.map((choice) => <option key={choice}>{choice}</option>);
  return Object.entries(states).map(([name, props]) => (
    <State key={name} name={name}>
      <div className="grid gap-5">
        <TextField {...props} />
        <TextArea {...props} rows={2} />
        {name !== "placeholder" && (
          <>
            <SelectField {...{ ...props, label: `${props.label} (${t.choice})`, defaultValue: t.choices[1] }}>
              {options}
            </SelectField>
            <CheckboxField
              {...{ ...props, label: t.consent, defaultValue: "on", defaultChecked: name === "filled" }}
            />
          </>
        )}
      </div>
    </State>
  ));
}

export function FormStatusExamples({ locale }: { locale: Locale }) {
  const t = samples[locale];
  return (
    <>
      <State name="good">
        <FormStatus tone="good">{t.saved}</FormStatus>
      </State>
      <State name="danger">
        <FormStatus>{t.unsaved}</FormStatus>
      </State>
      <State name="long">
        <FormStatus>{t.longText}</FormStatus>
      </State>
      <State name="empty">
        <FormStatus />
      </State>
    </>
  );
}
