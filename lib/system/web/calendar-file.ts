import { createHash } from "node:crypto";

/**
 * Responds with a calendar feed. Shared caches must not store it, because its address is its only protection. A
 * conditional request is compared by ETag only, because removed entries leave no date behind.
 */
export function respondWithCalendar(content: string, request: Request): Response {
  const etag = `"${createHash("sha256").update(content).digest("base64url").slice(0, 32)}"`;
  const headers = new Headers({ etag, "cache-control": "private, max-age=300" });
  const stamps = [...content.matchAll(/^DTSTAMP:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/gm)].map(
    ([, year, month, day, hour, minute, second]) =>
      Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`),
  );
  if (stamps.length > 0) headers.set("last-modified", new Date(Math.max(...stamps)).toUTCString());
  if (knows(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  headers.set("content-type", "text/calendar; charset=utf-8");
  headers.set("content-disposition", 'inline; filename="aveli.ics"');
  return new Response(content, { headers });
}

/** RFC 9110, 13.1.2: any of several tags, weak ones too, or `*`. */
function knows(header: string | null, etag: string): boolean {
  if (!header) return false;
  return header.split(",").some((tag) => ["*", etag].includes(tag.trim().replace(/^W\//, "")));
}
