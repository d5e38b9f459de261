import { db } from "@/lib/base/platform/db";

/**
 * Deletes the entries of seminars that were planned and never held. Searches ignore them anyway, but would have to skip
 * more and more of them.
 */
export async function purgePastEntries(): Promise<void> {
  await db.$executeRaw`delete from app.explore_entries where over_at <= now()`;
}
