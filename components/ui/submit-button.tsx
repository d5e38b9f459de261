"use client";

import { useFormStatus } from "react-dom";
import { Button } from "./button";

/** The button of a form; pending while the form's action runs, and deaf until it has answered. */
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
