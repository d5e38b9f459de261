/** The fallback page in each language for when the network is unreachable. */
export const offlinePages = { sv: "/offline", en: "/en/offline" } as const;

/** How the worker handles a request. By default `untouched`: neither answered by us nor ever stored. */
export type Handling = "page" | "shell" | "asset" | "untouched";

type Asked = Pick<Request, "method" | "mode" | "url"> & { headers: Pick<Headers, "has"> };

export function handlingOf(request: Asked, origin: string, shell: ReadonlySet<string>): Handling {
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== origin) return "untouched";
  if (isOrUnder(url.pathname, "/api")) return "untouched";
  if (request.mode === "navigate") return "page";

  const asksForPartOrPerson = ["range", "authorization", "rsc"].some((name) => request.headers.has(name));
  if (asksForPartOrPerson || url.search) return "untouched";
  if (shell.has(url.pathname)) return "shell";
  return isOrUnder(url.pathname, "/_next/static") ? "asset" : "untouched";
}

type Answered = Pick<Response, "redirected" | "status" | "type"> & { headers: Pick<Headers, "get"> };

/** Whether a response is the same for everyone: complete, our own, not redirected, and not marked as private. */
export function isPublic(response: Answered): boolean {
  const cacheControl = response.headers.get("cache-control") ?? "";
  return (
    response.status === 200 &&
    response.type === "basic" &&
    !response.redirected &&
    !/private|no-store/i.test(cacheControl)
  );
}

/**
 * Whether a response may be stored beyond the shell: public, and with its content's hash in its name, so that it never
 * changes.
 */
export function isImmutable(response: Answered): boolean {
  return isPublic(response) && /immutable/i.test(response.headers.get("cache-control") ?? "");
}

export function offlinePageFor(path: string): string {
  return isOrUnder(path, "/en") ? offlinePages.en : offlinePages.sv;
}

function isOrUnder(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
