import { stripLocale } from "@/lib/base/i18n/locale-path";
import { contact } from "@/lib/base/platform/contact";

/** How old a page may be, in milliseconds, while nobody tells this process what has changed. */
const oldestUnheard = 12_000;
const mostRemembered = 10_000;

interface Changes {
  paths: Map<string, number>;
  everything: number;
}

// Route handlers are bundled separately from what runs at boot, and have their own copy of this module.
const shared = globalThis as { aveliChangedPages?: Changes; aveliIsCurrent?: typeof isCurrent };
shared.aveliChangedPages ??= { paths: new Map(), everything: Number.NEGATIVE_INFINITY };
const changes = shared.aveliChangedPages;

/** For page-cache.js, which Next loads by itself. */
shared.aveliIsCurrent ??= isCurrent;

/** Has pages rendered anew at their next visit, in every language, and what lies below them: previews and pictures. */
export function markChanged(paths: readonly string[]): void {
  if (changes.paths.size + paths.length > mostRemembered) markAllChanged();
  for (const path of paths) changes.paths.set(path, Date.now());
}

export function markAllChanged(): void {
  changes.paths.clear();
  changes.everything = Date.now();
}

/** Whether a public page may still be shown that began to be rendered at `since`. `path`: with or without language. */
export function isCurrent(path: string, since: number): boolean {
  if (since <= changes.everything) return false;
  if (namesOf(path).some((name) => since <= (changes.paths.get(name) ?? Number.NEGATIVE_INFINITY)))
    return false;
  const heard = contact();
  return !heard || Date.now() - Math.max(since, heard.heardUntil ?? 0) <= oldestUnheard;
}

/** The page itself and the pages above it, but for lists: `/courses/andas` changes with its preview, `/courses` does not. */
function namesOf(path: string): string[] {
  const [, ...parts] = stripLocale(decoded(path)).split("/");
  return parts.length < 3
    ? [`/${parts.join("/")}`]
    : parts.slice(1).map((_, n) => `/${parts.slice(0, n + 2).join("/")}`);
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
