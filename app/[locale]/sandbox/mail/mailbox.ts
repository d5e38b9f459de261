import { notFound } from "next/navigation";
import { env } from "@/lib/platform/env";

/** The mailbox stands in for real mail, and is gone where there is any. */
export function assertMailbox(): void {
  const { PAYMENTS, SMTP_URL } = env();
  if (PAYMENTS !== "sandbox" || SMTP_URL) notFound();
}
