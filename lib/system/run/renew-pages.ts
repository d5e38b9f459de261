import { setTimeout as pause } from "node:timers/promises";
import { localePath } from "@/lib/base/i18n/locale-path";
import { locales } from "@/lib/base/i18n/locales";
import { log } from "@/lib/base/platform/log";
import { markPages } from "@/lib/base/platform/readiness";
import { keepLegalPages } from "./keep-legal-pages";

/** The pages where most visitors arrive. */
const paths = ["/", "/seminars", "/seminars/live", "/seminars/past", "/courses", "/services", "/explore"];

/** The server reports itself ready after this long, however slow the database is. */
const patience = 20_000;

/**
 * A build has no database, and its pages say so: none of them is shown (lib/system/web/next-internals/page-cache.js), and the first visit to
 * each has to wait while it is made. These visits are ours, as soon as the server listens and before it says that it is
 * ready.
 */
export async function renewPages(port: number): Promise<void> {
  markPages("coming");
  const late = AbortSignal.timeout(patience);
  const pages = locales.flatMap((locale) => paths.map((path) => localePath(locale, path)));
  try {
    for (const page of pages) {
      const isVisited = await visit(`http://127.0.0.1:${port}${page}`, late);
      if (!isVisited) log().warn({ page }, "a page could not be made at the start");
      if (late.aborted) return;
    }
    await keepLegalPages(port, late);
  } finally {
    markPages("there");
  }
}

async function visit(url: string, late: AbortSignal): Promise<boolean> {
  while (!late.aborted) {
    try {
      const answer = await fetch(url, { signal: late });
      await answer.arrayBuffer();
      return answer.ok;
    } catch {
      // The server is not listening yet.
      await pause(100);
    }
  }
  return false;
}
