import { openMail } from "@/lib/base/notify/queries";
import { db } from "@/lib/base/platform/db";
import { parseEmailJob } from "@/lib/system/emails/run-email-job";

/** Returns a person's emails as sent, with their links, oldest first. */
export async function lettersTo(userId: string) {
  const mails = await db.mail.findMany({ where: { userId }, orderBy: { id: "asc" } });
  return mails.map((mail) => ({ ...mail, ...openMail(mail) }));
}

/** What a job asks for: the email's name and its payload. */
export type EmailJob = { template: string } & Record<string, unknown>;

/** A job as it was queued, without what its email knows nothing of. */
export function toEmailJob(given: unknown): EmailJob {
  const { email, payload } = parseEmailJob(given);
  return { template: email.name, ...payload };
}

/** What would be sent now, and to whom. */
export function composeEmail(job: EmailJob) {
  const { email, payload } = parseEmailJob(job);
  return email.compose(payload);
}

/** What would go along with it. */
export function findExtras(job: EmailJob) {
  const { email, payload } = parseEmailJob(job);
  return email.findExtras(payload);
}

/** The only appointment that goes along with it. */
export async function findCalendar(job: EmailJob) {
  const [appointment, ...others] = await findCalendars(job);
  if (others.length > 0) throw new Error(`${job.template} brings ${others.length + 1} appointments`);
  return appointment;
}

export async function findCalendars(job: EmailJob) {
  return (await findExtras(job)).calendar ?? [];
}
