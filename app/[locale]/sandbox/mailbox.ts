import { notFound } from "next/navigation";
import { connection } from "next/server";
import { env } from "@/lib/base/platform/env";

/** The mailbox replaces real email, and exists only with SANDBOX_MAIL, which the build does not know. */
export async function assertMailbox(): Promise<void> {
  await connection();
  if (!env().SANDBOX_MAIL) notFound();
}
