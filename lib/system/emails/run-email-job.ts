import { z } from "zod";
import { sendEmail } from "@/lib/base/notify/send-email";
import { findEmail } from "./queries";

const job = z.looseObject({ template: z.string() });

/** Which email a job asks for, and about what. Throws for what is no such job. */
export function parseEmailJob(given: unknown) {
  const { template, ...payload } = job.parse(given);
  const email = findEmail(template);
  if (!email) throw new Error(`There is no email ${template}.`);
  return { email, payload: email.payload.parse(payload) };
}

export async function runEmailJob(given: unknown): Promise<void> {
  const { email, payload } = parseEmailJob(given);
  await sendEmail(email, payload);
}
