"use client";

import { useState } from "react";
import { TextField } from "@/components/ui/field";
import { useHydrated } from "@/components/ui/use-hydrated";

type PasswordFieldProps = React.ComponentProps<typeof TextField> & { showLabel: string; hideLabel: string };

/** A password one can look at while typing, which on a phone is the kinder way; without JavaScript it stays hidden. */
export function PasswordField({ showLabel, hideLabel, ...rest }: PasswordFieldProps) {
  const [isShown, setShown] = useState(false);
  const canShow = useHydrated();
  return (
    <div className="relative">
      <TextField {...rest} type={isShown ? "text" : "password"} />
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
