import { useTranslations } from "next-intl";
import { PlainForm } from "@/components/forms/plain-form";
import type { FormAction } from "@/components/ui/form-state";

const vatChoices = ["2500", "600", "exempt", "not_registered"] as const;

type FieldName = "title" | "summary" | "description" | "price" | "currency" | "language" | "vat";

type CourseFormProps = {
  action: FormAction;
  /** Sent along when the course exists. */
  id?: string;
  version?: number;
  initial: Partial<Record<FieldName, string>>;
  submitLabel: string;
};

export function CourseForm({ action, id, version, initial, submitLabel }: CourseFormProps) {
  const t = useTranslations("studio");
  const field = (name: FieldName) => ({
    name,
    label: t(`field_${name}`),
    fault: t(`error_${name}`),
    value: initial[name],
  });
  const vat = [...(initial.vat === "1200" ? (["1200"] as const) : []), ...vatChoices];
  return (
    <PlainForm
      action={action}
      fields={[
        { ...field("title"), kind: "line", maxLength: 120 },
        { ...field("summary"), hint: t("hint_summary"), kind: "text", maxLength: 300, rows: 2 },
        {
          ...field("description"),
          hint: t("hint_description"),
          isOptional: true,
          kind: "text",
          maxLength: 20_000,
          rows: 10,
        },
        { ...field("price"), hint: t("hint_price"), kind: "line" },
        {
          ...field("currency"),
          kind: "choice",
          options: (["SEK", "EUR"] as const).map((value) => ({ value, label: t(`currency_${value}`) })),
        },
        {
          ...field("language"),
          kind: "choice",
          options: (["sv", "en"] as const).map((value) => ({ value, label: t(`language_${value}`) })),
        },
        {
          ...field("vat"),
          kind: "choice",
          options: vat.map((value) => ({ value, label: t(`vat_${value}`) })),
        },
      ]}
      hidden={id ? { id } : {}}
      saved={t("saved")}
      version={version}
      submitLabel={submitLabel}
    />
  );
}
