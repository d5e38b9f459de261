import { revalidatePath, unstable_cache } from "next/cache";
import { locales } from "@/lib/base/i18n/locales";
import { isDatabaseUnavailable } from "@/lib/base/platform/db";
import { markChanged } from "./server/changed-pages";

export interface PublicRead<T> {
  /** Null only if the database has been away since this process started. */
  data: T | null;
  isDatabaseAway: boolean;
}

const lastRead = new Map<string, unknown>();

/** Reads what a public page shows; while the database is away, returns what it last showed. */
export async function readPublic<T>(key: string, read: () => Promise<T>): Promise<PublicRead<T>> {
  try {
    const data = await read();
    lastRead.set(key, data);
    return { data, isDatabaseAway: false };
  } catch (error) {
    if (!isDatabaseUnavailable(error)) throw error;
    await makeAgainSoon();
    return { data: (lastRead.get(key) as T | undefined) ?? null, isDatabaseAway: true };
  }
}

/** A page is revalidated as often as the shortest-lived part of it. */
const makeAgainSoon = unstable_cache(async () => null, ["database-away"], { revalidate: 1 });

/**
 * Has pages rendered anew at their next visit to this process, in every language. All processes hear of the change from
 * the database; whoever made it sees it at once.
 */
export function refreshPages(paths: readonly string[]): void {
  // So that the page with the form of a server action is rendered anew for whoever sent it.
  for (const path of paths) {
    for (const locale of locales) revalidatePath(path === "/" ? `/${locale}` : `/${locale}${path}`);
  }
  markChanged(paths);
}
