import { notFound } from "next/navigation";
import { env } from "@/lib/platform/env";

/** The mailbox replaces real email, and exists only with SANDBOX_MAIL. */
export function assertMailbox(): void {
  if (!env().SANDBOX_MAIL) notFound();
}
