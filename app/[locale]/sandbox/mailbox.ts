import { notFound } from "next/navigation";
import { env } from "@/lib/platform/env";

/** The mailbox stands in for real mail, and is there by SANDBOX_MAIL alone. */
export function assertMailbox(): void {
  if (!env().SANDBOX_MAIL) notFound();
}
