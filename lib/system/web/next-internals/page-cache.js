import { createHash } from "node:crypto";
import nextsOwn from "next/dist/server/lib/incremental-cache/file-system-cache.js";

// Next and Vitest disagree on what the default of a CommonJS module is.
const FileSystemCache = nextsOwn.default ?? nextsOwn;

/**
 * When this process began to render what it has cached, and what it is about to render. Cleared as a whole, so that
 * addresses without a page cannot fill it.
 */
const made = new Map();
const begun = new Map();
const mostRemembered = 10_000;
/** For a page whose beginning is not known: longer than any takes. */
const longest = 60_000;

/**
 * Next's cache of prerendered pages, which adds the hashes of each page's inline scripts. Computed when a page is
 * rendered or read from disk, and never when it is served. JavaScript, because Next loads it as it is.
 */
export default class PageCache extends FileSystemCache {
  async get(...args) {
    const [key] = args;
    const asked = Date.now();
    const found = await super.get(...args);
    if (!found || isLeft(key, found) || isOutdated(key, found)) {
      begin(key, asked);
      return null;
    }
    // Next gives it once more, and renders it anew meanwhile.
    if (asked - found.lastModified > lifetimeOf(found)) begin(key, asked);
    nameScripts(found.value);
    return found;
  }

  async set(key, page, ...rest) {
    nameScripts(page);
    if (made.size >= mostRemembered) made.clear();
    made.set(key, begun.get(key) ?? Date.now() - longest);
    begun.delete(key);
    return super.set(key, page, ...rest);
  }
}

/** What the first of several visitors began is what all of them get. */
function begin(key, asked) {
  if (begun.size >= mostRemembered) begun.clear();
  if (!begun.has(key)) begun.set(key, asked);
}

/**
 * A page left by a build, an earlier process or one beside us may show another day or another database: its first
 * visitor here waits for a new one.
 */
const isLeft = (key, { value }) => value?.kind === "APP_PAGE" && !made.has(key);

/** Whether what a page shows has changed since; its next visitor waits for a new one. Pages without data do not age. */
function isOutdated(key, found) {
  const isCurrent = globalThis.aveliIsCurrent;
  if (!isCurrent || lifetimeOf(found) === Number.POSITIVE_INFINITY) return false;
  return !isCurrent(pathOf(key), made.get(key) ?? found.lastModified);
}

/** In milliseconds. */
function lifetimeOf({ cacheControl }) {
  return typeof cacheControl?.revalidate === "number"
    ? cacheControl.revalidate * 1000
    : Number.POSITIVE_INFINITY;
}

/** Next's key names the route, then the path: `/route-cache/…/$/sv/seminars/kvallsro`. */
const pathOf = (key) => key.slice(key.indexOf("/$/") + 2);

const named = new WeakSet();

/** A page that was rendered for one request contains that request's nonce, which must not be reused. */
function nameScripts(page) {
  if ((page?.kind !== "APP_PAGE" && page?.kind !== "PAGES") || named.has(page)) return;
  page.html = page.html.replace(/ nonce="[^"]*"/g, "");
  const sources = [...new Set(inlineScripts(page.html).filter(isNexts).map(hashOf))];
  page.headers = {
    ...page.headers,
    "content-security-policy": `script-src ${sources.join(" ") || "'none'"}`,
  };
  named.add(page);
}

function inlineScripts(html) {
  const scripts = [...html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)];
  return scripts.filter(([, attributes]) => !/ src=/.test(attributes)).map(([, , text]) => text);
}

const opening = /^(?:self\.__next_f|\(self\.__next_f=self\.__next_f\|\|\[\]\))\.push\(/;

/**
 * Whether a script is one of those with which Next passes data to a page, the only ones that we have: a call with JSON,
 * which cannot contain code. Any other script in a page is not ours to run.
 */
export function isNexts(script) {
  const [start] = opening.exec(script) ?? [];
  if (!start || !script.endsWith(")")) return false;
  try {
    return Array.isArray(JSON.parse(script.slice(start.length, -1)));
  } catch {
    return false;
  }
}

const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
