import { useTranslations } from "next-intl";
import { PlainForm } from "@/components/forms/plain-form";
import type { ButtonVariant } from "@/components/ui/button-class";
import type { FormAction } from "@/components/ui/form-state";

type ReasonedFormProps = {
  id: string;
  title: string;
  text?: string;
  action: FormAction;
  hidden: Record<string, string>;
  /** Whether it restricts a person, so that a legal ground is required. */
  needsGround: boolean;
  submitLabel: string;
  variant?: ButtonVariant;
};

/** A decision whose reasons are sent to the person concerned. */
export function ReasonedForm({ id, title, text, needsGround, ...form }: ReasonedFormProps) {
  const t = useTranslations("admin");
  const grounds = [
    { value: "terms", label: t("ground_terms") },
    { value: "law", label: t("ground_law") },
  ];
  return (
    <section aria-labelledby={id} className="mt-12 grid max-w-text gap-4 border-line border-t pt-8">
      <h2 className="font-serif text-heading" id={id}>
        {title}
      </h2>
      {text && <p className="text-ink-soft">{text}</p>}
      <PlainForm
        {...form}
        fields={[
          ...(needsGround
            ? [{ kind: "choice" as const, name: "ground", label: t("ground"), options: grounds }]
            : []),
          {
            kind: "text",
            name: "reasoning",
            label: t("reasoning"),
            hint: t("reasoning_hint"),
            fault: t("fault_reason"),
            maxLength: 4000,
          },
        ]}
      />
    </section>
  );
}
