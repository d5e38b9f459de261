import { revalidatePath, revalidateTag, unstable_cache } from "next/cache";
import { locales } from "@/lib/i18n/locales";
import { isDatabaseUnavailable } from "@/lib/platform/db";
import { clearResponseCache } from "./server/response-cache";

export interface PublicRead<T> {
  /** Null only when the database has been away since this process started. */
  data: T | null;
  isDatabaseAway: boolean;
}

const lastRead = new Map<string, unknown>();

/** What a public page shows, or what it last showed while the database is away. */
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

/** A page lives as long as the shortest-lived thing in it. */
const makeAgainSoon = unstable_cache(async () => null, ["database-away"], { revalidate: 1 });

const pictureOf = (path: string) => `picture of ${path}`;

/** Ties a picture for sharing to its page: what has the page made anew has the picture drawn anew. */
export async function followPage(path: string): Promise<void> {
  await unstable_cache(async () => null, [pictureOf(path)], { tags: [pictureOf(path)] })();
}

/** Has pages made anew at their next visit, in every language. */
export function refreshPages(paths: readonly string[]): void {
  for (const path of paths) {
    for (const locale of locales) revalidatePath(path === "/" ? `/${locale}` : `/${locale}${path}`);
    revalidateTag(pictureOf(path), { expire: 0 });
  }
  clearResponseCache();
}
