import type { Step } from "./step";

/** Makes URLs that are not text, to which Next and PostgreSQL have no answer, into such as simply lead nowhere. */
export const normalizeUrl: Step = (request, _response, next) => {
  request.url &&= normalized(request.url);
  next();
};

/**
 * What cannot be decoded is taken to the letter, and so is NUL, which nothing is called by. In what a page is asked it
 * is left out, as if it had not been written; the API says what it thinks of it.
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
