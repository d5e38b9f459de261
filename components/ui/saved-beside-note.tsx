"use client";

import { Children, isValidElement, useContext } from "react";
import { SavedBeside } from "./saved-beside";

type NoteProps = { name: string | undefined; isTick?: boolean; options?: React.ReactNode };

/** Below a field: what somebody else has saved in it meanwhile. */
export function SavedBesideNote({ name, isTick = false, options }: NoteProps) {
  const beside = useContext(SavedBeside);
  const value = name === undefined ? undefined : beside?.values[name];
  if (!beside || value === undefined) return null;
  const { saved, empty, ticked, unticked } = beside.words;
  const shown = isTick ? (value ? ticked : unticked) : (choiceOf(options, value) ?? (value || empty));
  return (
    <p className="max-h-60 overflow-auto whitespace-pre-wrap break-words rounded-md bg-sunken px-4 py-3 text-sm">
      <span className="inline-block font-semibold first-letter:uppercase">{saved}</span>: {shown}
    </p>
  );
}

/** Returns the label of a choice. */
function choiceOf(options: React.ReactNode, value: string): React.ReactNode {
  const choices = Children.toArray(options).filter((option) =>
    isValidElement<{ value?: string; children?: React.ReactNode }>(option),
  );
  return choices.find(({ props }) => props.value === value)?.props.children;
}
