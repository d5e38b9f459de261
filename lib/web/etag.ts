/** Whether an `If-None-Match` names this version (RFC 9110, 13.1.2): one of a list, weak or not, or whichever there is. */
export function isKnown(ifNoneMatch: string | null | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  if (ifNoneMatch.trim() === "*") return true;
  const known: readonly string[] = ifNoneMatch.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return known.some((tag) => weak(tag) === weak(etag));
}

const weak = (tag: string) => tag.replace(/^W\//, "");

/** An answer without what its caller has already, or did not ask for: a body that is not sent is let go. */
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

/** What a 304 says of a version that is known (RFC 9110, 15.4.5). */
const namedAlways = ["cache-control", "content-location", "date", "etag", "expires", "last-modified", "vary"];
