import { z } from "zod";
import { isWritten, queueEmail } from "@/lib/base/notify/queue-email";
import { db, Prisma, transaction } from "@/lib/base/platform/db";
import { enqueue } from "@/lib/base/platform/jobs";
import { termsChanged } from "./emails/terms-changed";
import { termsVersion } from "./rules";

/** `after`: the last person that the previous batch looked at. */
export const termsJob = z.object({ after: z.uuid().optional() });

const batch = 200;

const told = Prisma.sql`jsonb_build_object('userId', u.id, 'version', ${termsVersion}::text)`;

/**
 * Queues an email for each person who has accepted only an earlier version of the terms, as the terms promise. A daily
 * job, run in batches. Each person gets one email for each version, because the keys of sent emails are kept for good.
 */
export async function announceTerms({ after }: z.output<typeof termsJob>): Promise<void> {
  const people = await db.$queryRaw<{ id: string }[]>`
    select u.id from app.users u
    where u.deleted_at is null and u.id > ${after ?? "00000000-0000-0000-0000-000000000000"}::uuid
      and exists (select from app.consents c where c.user_id = u.id and c.kind = 'terms')
      and not exists (
        select from app.consents c where c.user_id = u.id and c.kind = 'terms' and c.version = ${termsVersion})
      and not exists (
        select from app.host_applications a where a.user_id = u.id and a.terms_version = ${termsVersion})
      and not ${isWritten(termsChanged, told)}
    order by u.id limit ${batch}`;
  await transaction(async (tx) => {
    for (const { id } of people) {
      await queueEmail(tx, termsChanged, { userId: id, version: termsVersion });
    }
    const last = people.at(-1);
    if (people.length < batch || !last) return;
    const key = `announce_terms:${termsVersion}:${last.id}`;
    await enqueue(tx, "announce_terms", { after: last.id }, { key });
  });
}
