import { randomUUID } from "node:crypto";
import { browserCookie } from "./browser-cookie";

export interface Caller {
  id: string;
  bearer: string;
  /** The browser's session cookie, for the same session. */
  cookie: string;
}

export interface Call {
  as?: Caller | null;
  json?: unknown;
  body?: BodyInit;
  headers?: Record<string, string>;
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  json: Record<string, unknown>;
}

/** Calls a running app over HTTP, as other programs do. */
export function clientOf(appUrl: string) {
  async function call(
    method: string,
    path: string,
    { as, json, body, headers = {} }: Call = {},
  ): Promise<Answer> {
    const response = await fetch(appUrl + path, {
      method,
      redirect: "manual",
      headers: {
        // To pack and unpack each answer takes a tenth of what these tests cost.
        "accept-encoding": "identity",
        ...(as && { authorization: `Bearer ${as.bearer}` }),
        ...(json !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      body: json === undefined ? (body ?? null) : JSON.stringify(json),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get("content-type") ?? "");
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson && text ? JSON.parse(text) : {},
    };
  }

  async function signIn(email: string, password = "aveli-demo-2026"): Promise<Caller> {
    const answer = await call("POST", "/api/auth/login", { json: { email, password } });
    return callerFrom(answer);
  }

  async function register(displayName: string): Promise<Caller> {
    const email = `${randomUUID()}@aveli.test`;
    const json = { email, password: "ett lösenord för prov", display_name: displayName };
    return callerFrom(await call("POST", "/api/auth/register", { json }));
  }

  return { call, signIn, register };
}

export type Client = ReturnType<typeof clientOf>;

async function callerFrom({ json, text }: Answer): Promise<Caller> {
  const { user, access_token: bearer } = json as { user?: { id: string }; access_token?: string };
  if (!user || !bearer) throw new Error(`Nobody was signed in: ${text}`);
  return { id: user.id, bearer, cookie: await browserCookie(user.id, bearer) };
}
