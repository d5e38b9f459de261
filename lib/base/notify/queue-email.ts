import { type Database, Prisma } from "@/lib/base/platform/db";
import { enqueue } from "@/lib/base/platform/jobs";
import type { Email } from "./define-email";
import { emailKey } from "./rules";

/** Queues an email in the caller's transaction: it is sent once, and only if what it tells came true. */
export function queueEmail<Payload extends object>(
  tx: Database,
  email: Email<Payload>,
  payload: Payload,
): Promise<void> {
  return enqueue(tx, "send_mail", { template: email.name, ...payload }, { key: emailKey(email, payload) });
}

/**
 * Queues one for each row in a single statement, for thousands while others wait. `rows` selects the payload's fields
 * by their names; what has been written already is not queued again.
 */
export async function queueEmails(tx: Database, email: Email, rows: Prisma.Sql): Promise<void> {
  const payload = Prisma.sql`to_jsonb(told)`;
  await tx.$executeRaw`
    select ${queueing(email, payload)} from (${rows}) told where not ${isWritten(email, payload)}`;
}

/** The same as a part of a statement that does more; `payload` is its JSON. */
export function queueing({ name, key }: Email, payload: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`app.queue_mail(${name}, ${payload}, ${key}::text[])`;
}

/** Whether it has been written, so that it is sent or about to be. */
export function isWritten({ name, key }: Email, payload: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`exists (
    select from app.mails m where m.dedupe_key = app.mail_key(${name}, ${payload}, ${key}::text[]))`;
}
