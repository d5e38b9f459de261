"use client";

import { useFormStatus } from "react-dom";
import { Form } from "@/components/forms/form";
import { useForm } from "@/components/forms/use-form";
import { classNames } from "@/components/ui/class-names";
import type { FormAction } from "@/components/ui/form-state";
import { Icon } from "@/components/ui/icon";

type MoveButtonProps = {
  action: FormAction;
  direction: "up" | "down";
  /** What moves, and in which direction. */
  label: string;
  /** Announced once it has moved. */
  movedLabel: string;
  /** Null if it cannot move further. */
  fields: Record<string, string> | null;
};

/** Moves an entry up or down a list. The button keeps its place and the focus, even at the ends. */
export function MoveButton({ action, direction, label, movedLabel, fields }: MoveButtonProps) {
  const form = useForm(action);
  const { state } = form;
  return (
    <Form form={form}>
      {Object.entries(fields ?? {}).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      <Arrow direction={direction} isAtEnd={fields === null} label={label} />
      <span className="sr-only" role="status">
        {state?.ok ? movedLabel : [state?.title, state?.message].filter(Boolean).join(". ")}
      </span>
    </Form>
  );
}

function Arrow({ direction, isAtEnd, label }: { direction: "up" | "down"; isAtEnd: boolean; label: string }) {
  const { pending } = useFormStatus();
  const isDeaf = pending || isAtEnd;
  return (
    <button
      aria-disabled={isDeaf || undefined}
      aria-label={label}
      className="grid size-tap place-items-center rounded-full text-ink-soft hover:bg-sunken hover:text-ink aria-disabled:opacity-35"
      onClick={isDeaf ? (event) => event.preventDefault() : undefined}
      type="submit"
    >
      <span className={classNames(direction === "up" ? "-rotate-90" : "rotate-90")}>
        <Icon name="chevron" />
      </span>
    </button>
  );
}
