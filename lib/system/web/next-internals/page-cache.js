import { createHash } from "node:crypto";
import nextsOwn from "next/dist/server/lib/incremental-cache/file-system-cache.js";

// Next and Vitest disagree on what the default of a CommonJS module is.
const FileSystemCache = nextsOwn.default ?? nextsOwn;

/**
 * The keys of the pages that this process has rendered. Cleared as a whole, so that addresses without a page cannot
 * fill it.
 */
const made = new Set();
const mostRemembered = 10_000;

/**
 * Next's cache of prerendered pages, which adds the hashes of each page's inline scripts. Computed when a page is
 * rendered or read from disk, and never when it is served. JavaScript, because Next loads it as it is.
 */
export default class PageCache extends FileSystemCache {
  async get(...args) {
    const found = await super.get(...args);
    // A page left by a build, an earlier process or one beside us may show another day or another database: its first
    // visitor here waits for a new one.
    if (found?.value?.kind === "APP_PAGE" && !made.has(args[0])) return null;
    nameScripts(found?.value);
    return found;
  }

  async set(key, page, ...rest) {
    nameScripts(page);
    if (made.size >= mostRemembered) made.clear();
    made.add(key);
    return super.set(key, page, ...rest);
  }
}

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
