/** The pages that stand in, in each language, when the network cannot be reached. */
export const offlinePages = { sv: "/offline", en: "/en/offline" } as const;

/** What the worker does with a request. `untouched` is the rule: not answered by us, and never stored. */
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

/** Whether an answer is the same for everyone: whole, our own, where we asked for it, and not said to be private. */
export function isPublic(response: Answered): boolean {
  const cacheControl = response.headers.get("cache-control") ?? "";
  return (
    response.status === 200 &&
    response.type === "basic" &&
    !response.redirected &&
    !/private|no-store/i.test(cacheControl)
  );
}

/** Whether an answer may be kept beyond the shell: public, and named by its content so that it never changes. */
export function isImmutable(response: Answered): boolean {
  return isPublic(response) && /immutable/i.test(response.headers.get("cache-control") ?? "");
}

export function offlinePageFor(path: string): string {
  return isOrUnder(path, "/en") ? offlinePages.en : offlinePages.sv;
}

function isOrUnder(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
