"use client";

import { useState } from "react";
import { TextField } from "@/components/ui/field";
import { useHydrated } from "@/components/ui/use-hydrated";
import { gradePassword, type PasswordGrade } from "@/lib/people/identity/rules";
import { PasswordGradeNote } from "./password-grade";

type PasswordFieldProps = React.ComponentProps<typeof TextField> & {
  showLabel: string;
  hideLabel: string;
  /** For a new password: the words that grade it. */
  grades?: Record<PasswordGrade, string> | undefined;
  /** The owner, if the form does not ask for them. */
  person?: { email: string; displayName: string } | undefined;
};

/** A password field that can show its text, which helps on a phone; without JavaScript it stays hidden. */
export function PasswordField({ showLabel, hideLabel, grades, person, ...rest }: PasswordFieldProps) {
  const [isShown, setShown] = useState(false);
  const [grade, setGrade] = useState<PasswordGrade | null>(null);
  const canShow = useHydrated();
  const look = ({ currentTarget: { value, form } }: React.FormEvent<HTMLInputElement>) =>
    setGrade(value === "" ? null : gradePassword(value, person ?? writtenIn(form)));
  return (
    <div className="relative">
      <TextField {...rest} onInput={grades ? look : undefined} type={isShown ? "text" : "password"} />
      {grades && <PasswordGradeNote grade={grade} words={grades} />}
      {canShow && (
        <button
          aria-pressed={isShown}
          className="absolute -top-2.5 right-0 min-h-tap px-1 font-semibold text-accent-ink text-sm"
          onClick={() => setShown(!isShown)}
          type="button"
        >
          {isShown ? hideLabel : showLabel}
        </button>
      )}
    </div>
  );
}

function writtenIn(form: HTMLFormElement | null) {
  const written = new FormData(form ?? undefined);
  return {
    email: String(written.get("email") ?? ""),
    displayName: String(written.get("display_name") ?? ""),
  };
}
