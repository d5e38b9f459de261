import { setTimeout as pause } from "node:timers/promises";
import { localePath } from "@/lib/i18n/locale-path";
import { locales } from "@/lib/i18n/locales";
import { log } from "@/lib/platform/log";

/** Pages with data in them that a build makes ahead. */
const paths = ["/", "/seminars", "/seminars/live", "/seminars/past", "/courses", "/services"];

/**
 * A build has no database, and its pages say so; the first visit to each would still see that. This visit is ours,
 * as soon as the server listens.
 */
export async function renewPages(port: number): Promise<void> {
  const pages = locales.flatMap((locale) => paths.map((path) => localePath(locale, path)));
  for (const page of pages) {
    const isVisited = await visit(`http://127.0.0.1:${port}${page}`);
    if (!isVisited) log().warn({ page }, "a page could not be renewed at the start");
  }
}

async function visit(url: string): Promise<boolean> {
  for (let attempt = 0; attempt < 40; attempt++) {
    try {
      const answer = await fetch(url);
      await answer.arrayBuffer();
      return answer.ok;
    } catch {
      // Not listening yet.
      await pause(250);
    }
  }
  return false;
}
