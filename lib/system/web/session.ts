import { cookies, headers } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { cache } from "react";
import { env } from "@/lib/base/platform/env";
import { notePerson } from "@/lib/base/platform/security-log";
import { seconds } from "@/lib/base/platform/time";
import { editionOf, namedBy, openSeal } from "@/lib/base/platform/tokens";
import { readAccessToken } from "@/lib/people/identity/access-token";
import type { Actor, SeatHolder } from "@/lib/people/identity/actor";
import { mintActor, mintSeatHolder } from "@/lib/people/identity/mint";
import { noteUse } from "@/lib/people/identity/note-use";
import type { BrowserSession } from "@/lib/people/identity/open-session";
import { findSeatHolder, findSession } from "@/lib/people/identity/queries";
import { seatLink, seatLinkLifetime } from "@/lib/people/identity/rules";

export const isSecure = () => env().APP_URL.startsWith("https:");

/** Browsers restrict a `__Host-` cookie to this origin and to https; over plain http they would refuse it. */
export function sessionCookieName(): string {
  return isSecure() ? "__Host-next-auth.session-token" : "next-auth.session-token";
}

/** Set by a seat link; only `seatRoute` and the room's page read it. */
export function seatCookieName(): string {
  return isSecure() ? "__Host-aveli-seat" : "aveli_seat";
}

/** What a prerendered page may know about its reader. It proves nothing. */
const hintCookieName = "aveli_hint";

/** How this request identifies its caller: by bearer token or by the browser's cookie. */
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
  if (!session) return null;
  await noteUse(session);
  const { lastSeenAt, ...actor } = session;
  notePerson(actor.id);
  return mintActor(actor);
}

/** Returns the holder of the seat that a cookie stands for, looked up in the database each time. */
export async function readSeatHolder(cookie: string | undefined): Promise<SeatHolder | null> {
  const seatId = cookie && namedBy(cookie);
  const found = seatId ? await findSeatHolder(seatId) : null;
  if (!cookie || !found || !openSeal(editionOf(seatLink, found.linkEdition), cookie)) return null;
  const { linkEdition, ...holder } = found;
  return mintSeatHolder(holder);
}

/** The visitor of a room's page who followed a seat link here and is not signed in. */
export const currentSeatHolder = cache(async (): Promise<SeatHolder | null> => {
  if (await currentActor()) return null;
  return readSeatHolder((await cookies()).get(seatCookieName())?.value);
});

/** The person who views this page or sends this form, looked up in the database once per request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const cookie = (await cookies()).get(sessionCookieName())?.value;
  return findActor(await readCredential((await headers()).get("authorization"), cookie));
});

/** Sets the cookie that next-auth would have set. */
export async function rememberSession({ sessionId, expiresAt, user }: BrowserSession): Promise<void> {
  const maxAge = Math.floor((expiresAt.getTime() - Date.now()) / seconds(1));
  const token = await encode({ token: { sub: user.id, sid: sessionId }, secret: env().AUTH_SECRET, maxAge });
  const jar = await cookies();
  const options = { path: "/", sameSite: "lax", secure: isSecure(), maxAge } as const;
  jar.set(sessionCookieName(), token, { ...options, httpOnly: true });
  jar.set(hintCookieName, user.role === "host" ? "host" : "1", options);
}

/** Sets a cookie that lets the browser into the seat's room. */
export async function rememberSeat(sealed: string, seminarEndsAt: Date): Promise<void> {
  const maxAge = Math.ceil((seminarEndsAt.getTime() + seatLinkLifetime - Date.now()) / seconds(1));
  const options = { path: "/", sameSite: "lax", secure: isSecure(), maxAge, httpOnly: true } as const;
  (await cookies()).set(seatCookieName(), sealed, options);
}

export async function forgetSession(): Promise<void> {
  const jar = await cookies();
  const options = { path: "/", secure: isSecure(), maxAge: 0 };
  for (const name of [sessionCookieName(), hintCookieName]) jar.set(name, "", options);
}
