/** The server's refusal; its code is the API's. */
export class Refused extends Error {
  override name = "Refused";

  constructor(
    readonly code: string,
    /** Seconds until a retry makes sense, if the server said so. */
    readonly retryAfter = 0,
  ) {
    super(code);
  }
}

type Method = "GET" | "POST" | "PATCH" | "DELETE";

/** Calls our API. Throws Refused, or what fetch throws if the server is unreachable. */
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
