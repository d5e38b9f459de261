/** Whether an `If-None-Match` matches this version (RFC 9110, 13.1.2): one of a list, weak or not, or `*`. */
export function isKnown(ifNoneMatch: string | null | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  if (ifNoneMatch.trim() === "*") return true;
  const known: readonly string[] = ifNoneMatch.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return known.some((tag) => weak(tag) === weak(etag));
}

const weak = (tag: string) => tag.replace(/^W\//, "");

/** Drops the body if the caller has this version already or sent a HEAD request, and cancels its stream. */
export function condensed(request: Request, response: Response): Response {
  const etag = response.headers.get("etag");
  const isWhole = response.status === 200 || response.status === 206;
  if (isWhole && etag && isKnown(request.headers.get("if-none-match"), etag)) {
    void response.body?.cancel();
    const kept = [...response.headers].filter(([name]) => namedAlways.includes(name));
    return new Response(null, { status: 304, headers: kept });
  }
  if (request.method !== "HEAD") return response;
  void response.body?.cancel();
  return new Response(null, { status: response.status, headers: response.headers });
}

/** The headers that a 304 repeats (RFC 9110, 15.4.5). */
const namedAlways = ["cache-control", "content-location", "date", "etag", "expires", "last-modified", "vary"];
