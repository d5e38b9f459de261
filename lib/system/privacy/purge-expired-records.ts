import { db } from "@/lib/base/platform/db";
import { after, days } from "@/lib/base/platform/time";
import { chapters, tables } from "./registry";

/** Deletes what the privacy policy promises not to keep any longer; a job, run each night. */
export async function purgeExpiredRecords(now = new Date()): Promise<void> {
  for (const [name, { keepFor }] of tables.toReversed()) {
    if (!keepFor) continue;
    const instant = `timestamptz '${after(now, -days(keepFor.days)).toISOString()}'`;
    await db.$executeRawUnsafe(`delete from app.${name} where ${keepFor.expired.replaceAll("$1", instant)}`);
  }
  for (const { purge } of chapters) await purge?.(now);
}
