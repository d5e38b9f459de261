import { cookies, headers } from "next/headers";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import { readAccessToken } from "@/lib/identity/access-token";
import { type Actor, mintActor } from "@/lib/identity/actor";
import { findSession } from "@/lib/identity/queries";
import { env } from "@/lib/platform/env";

/** Browsers keep a `__Host-` cookie to this origin and to https; over plain http it would be refused. */
export function sessionCookieName(): string {
  return env().APP_URL.startsWith("https:") ? "__Host-next-auth.session-token" : "next-auth.session-token";
}

/** How this request says who it is: by bearer token or by the browser's cookie. */
export type Credential = { via: "bearer" | "cookie"; sessionId: string | null } | null;

export async function readCredential(
  authorization: string | null,
  cookie: string | undefined,
): Promise<Credential> {
  if (authorization !== null) {
    const token = authorization.match(/^Bearer (\S+)$/i)?.[1];
    return { via: "bearer", sessionId: token ? await readAccessToken(token) : null };
  }
  if (cookie) {
    const token = await decode({ token: cookie, secret: env().AUTH_SECRET }).catch(() => null);
    return { via: "cookie", sessionId: typeof token?.sid === "string" ? token.sid : null };
  }
  return null;
}

export async function findActor(credential: Credential): Promise<Actor | null> {
  if (!credential?.sessionId) return null;
  const session = await findSession(credential.sessionId);
  return session && mintActor(session);
}

/** Who is looking at this page or posting this form, asked of the database once per request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const cookie = (await cookies()).get(sessionCookieName())?.value;
  return findActor(await readCredential((await headers()).get("authorization"), cookie));
});
