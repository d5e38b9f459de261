import { db } from "@/lib/platform/db";

/** Lets go of what was planned and never held. Searches pass it over as it is, but would have to pass over ever more. */
export async function purgePastEntries(): Promise<void> {
  await db.$executeRaw`delete from app.explore_entries where over_at <= now()`;
}
