"use client";

import Link from "next/link";
import type { FormState } from "@/components/ui/form-state";
import { FormStatus } from "@/components/ui/form-status";
import { EditedMeanwhile } from "./edited-meanwhile";
import { useFormTexts } from "./form-texts";
import type { SentForm } from "./use-form";

type FormOutcomeProps = {
  form: SentForm;
  /** Shown after a success if the form stays. */
  saved?: React.ReactNode;
  /** Errors that are shown elsewhere: at their field, or in a special way. */
  except?: readonly string[];
  /** Replaces the server's words if the form has better ones. */
  refusal?: string;
};

const link = "inline-flex min-h-tap items-center font-semibold underline underline-offset-4";

/** The outcome of a form: what happened, what to do about it, and the links for that. */
export function FormOutcome({ form, saved, except = [], refusal }: FormOutcomeProps) {
  const { state } = form;
  if (state?.ok) return <FormStatus tone="good">{saved}</FormStatus>;
  const isSaid = state?.code !== undefined && !except.includes(state.code);
  return (
    <>
      <FormStatus tone="danger">{isSaid && (refusal ?? <Refused form={form} state={state} />)}</FormStatus>
      {state?.code === "edited_meanwhile" && <EditedMeanwhile form={form} />}
    </>
  );
}

function Refused({ form, state }: { form: SentForm; state: NonNullable<FormState> }) {
  const t = useFormTexts();
  const { title, message, leads = [] } = state;
  return (
    <>
      {title && <strong className="block font-semibold">{title}</strong>}
      <span className="block font-normal">{message}</span>
      {leads.map(({ href, label, isBeside }) => (
        <Link className={`${link} mr-5`} href={href} key={href} target={isBeside ? "_blank" : undefined}>
          {label}
        </Link>
      ))}
      {state.code === "page_outdated" && (
        <button className={link} onClick={form.loadAnew} type="button">
          {t.load_anew}
        </button>
      )}
    </>
  );
}
