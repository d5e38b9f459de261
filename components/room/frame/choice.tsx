"use client";

import { useId } from "react";

type ChoiceProps<Value extends string> = {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChoose: (value: Value) => void;
  /** Shows the title, if the options do not explain themselves. */
  hasTitle?: boolean;
};

/** A few exclusive options side by side. */
export function Choice<Value extends string>({
  label,
  options,
  value,
  onChoose,
  hasTitle = false,
}: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className="min-w-0">
      <legend className={hasTitle ? "mb-1.5 font-semibold" : "sr-only"}>{label}</legend>
      <div className="grid auto-cols-fr grid-flow-col rounded-full bg-sunken p-1">
        {options.map((option) => (
          <label
            className="grid min-h-tap cursor-pointer place-items-center rounded-full px-2 text-center font-semibold text-ink-soft text-sm leading-tight has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:outline-accent-ink"
            key={option.value}
          >
            <input
              checked={option.value === value}
              className="sr-only"
              name={name}
              onChange={() => onChoose(option.value)}
              type="radio"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
