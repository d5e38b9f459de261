/** What the server answered instead of doing as asked; its code is the API's. */
export class Refused extends Error {
  override name = "Refused";

  constructor(
    readonly code: string,
    /** Seconds until asking again makes sense, where it said so. */
    readonly retryAfter = 0,
  ) {
    super(code);
  }
}

type Method = "GET" | "POST" | "PATCH" | "DELETE";

/** Asks our API. Throws Refused, or what fetch throws when nobody answers. */
export async function call<Answer = void>(
  method: Method,
  path: string,
  { body, signal = null }: { body?: object; signal?: AbortSignal | null } = {},
): Promise<Answer> {
  const response = await fetch(path, {
    method,
    signal,
    cache: "no-store",
    ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  if (!response.ok) {
    const problem: { code?: string } = await response.json().catch(() => ({}));
    throw new Refused(problem.code ?? "unavailable", Number(response.headers.get("retry-after")) || 0);
  }
  return response.status === 204 ? (undefined as Answer) : response.json();
}
