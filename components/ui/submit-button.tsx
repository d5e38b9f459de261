"use client";

import { useFormStatus } from "react-dom";
import { Button } from "./button";

/** A form's button; pending while the form's action runs, and ignoring clicks until it has finished. */
export function SubmitButton(props: Omit<React.ComponentProps<typeof Button>, "pending" | "type">) {
  const { pending } = useFormStatus();
  return (
    <Button
      {...props}
      onClick={pending ? (event) => event.preventDefault() : props.onClick}
      pending={pending}
      type="submit"
    />
  );
}
