"use client";

import { useFormStatus } from "react-dom";
import { Button } from "./button";

/** The button of a form; pending while the form's action runs. */
export function SubmitButton(props: Omit<React.ComponentProps<typeof Button>, "pending" | "type">) {
  const { pending } = useFormStatus();
  return <Button {...props} pending={pending} type="submit" />;
}
