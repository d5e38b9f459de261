export interface Answer {
  /** 0 when nobody answered: the connection was refused, reset or kept silent for too long. */
  status: number;
  milliseconds: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: whoever asks knows what an answer looks like, and fails if it does not
  json: any;
}

interface Question {
  as?: string;
  json?: unknown;
  body?: string;
  headers?: Record<string, string>;
}

const patience = 40_000;

/** One POST (or GET without a body), timed. Never throws: what nobody answered has status 0. */
export async function ask(url: string, { as, json, body, headers = {} }: Question = {}): Promise<Answer> {
  const sent = json === undefined ? body : JSON.stringify(json);
  const started = performance.now();
  const since = () => performance.now() - started;
  try {
    const response = await fetch(url, {
      method: sent === undefined ? "GET" : "POST",
      signal: AbortSignal.timeout(patience),
      headers: {
        ...(as && { authorization: `Bearer ${as}` }),
        ...(sent !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      body: sent ?? null,
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get("content-type") ?? "");
    const { status } = response;
    return {
      status,
      milliseconds: since(),
      headers: response.headers,
      text,
      json: isJson ? JSON.parse(text) : {},
    };
  } catch {
    return { status: 0, milliseconds: since(), headers: new Headers(), text: "", json: {} };
  }
}
