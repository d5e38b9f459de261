"use client";

import { ActionButton } from "@/components/forms/action-button";
import { dropAllDrafts } from "@/components/forms/drafts";
import type { FormAction } from "@/components/ui/form-state";

/** Signing out also deletes the drafts on this device. */
export function SignOutButton({ action, children }: { action: FormAction; children: React.ReactNode }) {
  return (
    <ActionButton action={action} fields={{}} onDone={dropAllDrafts} variant="secondary">
      {children}
    </ActionButton>
  );
}
