import type { Step } from "./step";

/** Turns malformed URLs, which break Next and PostgreSQL, into ones that simply lead nowhere. */
export const normalizeUrl: Step = (request, _response, next) => {
  request.url &&= normalized(request.url);
  next();
};

/**
 * Escapes what cannot be decoded, and NUL, which is in no name, so that they are taken literally. In a page's query
 * they are removed; the API reports them itself.
 */
export function normalized(url: string): string {
  const [path = "", ...query] = url.split("?");
  const asked = path.startsWith("/api/") ? query : query.map((part) => part.replaceAll("%00", ""));
  return [isText(path) ? path : path.replaceAll("%", "%25"), ...asked].join("?");
}

function isText(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes("\0");
  } catch {
    return false;
  }
}
