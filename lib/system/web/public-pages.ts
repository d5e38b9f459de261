import { revalidatePath, revalidateTag, unstable_cache } from "next/cache";
import { locales } from "@/lib/base/i18n/locales";
import { isDatabaseUnavailable } from "@/lib/base/platform/db";
import { clearResponseCache } from "./server/response-cache";

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

const pictureOf = (path: string) => `picture of ${path}`;

/** Ties a share picture to its page, so that refreshing the page draws the picture anew. */
export async function followPage(path: string): Promise<void> {
  await unstable_cache(async () => null, [pictureOf(path)], { tags: [pictureOf(path)] })();
}

/** Has pages rendered anew at their next visit, in every language. */
export function refreshPages(paths: readonly string[]): void {
  for (const path of paths) {
    for (const locale of locales) revalidatePath(path === "/" ? `/${locale}` : `/${locale}${path}`);
    revalidateTag(pictureOf(path), { expire: 0 });
  }
  clearResponseCache();
}
