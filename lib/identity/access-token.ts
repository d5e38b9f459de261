import { jwtVerify, SignJWT } from "jose";
import { env } from "@/lib/platform/env";
import { minutes } from "@/lib/platform/time";

export const accessTokenLifetime = minutes(15);

const secret = () => new TextEncoder().encode(env().AUTH_SECRET);

/** A bearer token that names a session. It proves nothing alone: the session is looked up on every request. */
export function issueAccessToken(sessionId: string): Promise<string> {
  return new SignJWT({})
    .setProtectedHeader({ alg: "HS256", typ: "at+jwt" })
    .setSubject(sessionId)
    .setExpirationTime(new Date(Date.now() + accessTokenLifetime))
    .sign(secret());
}

/** The session that a bearer token names, or null for a token that is forged, expired or of another kind. */
export async function readAccessToken(token: string): Promise<string | null> {
  try {
    const { payload } = await jwtVerify(token, secret(), { algorithms: ["HS256"], typ: "at+jwt" });
    return payload.sub ?? null;
  } catch {
    return null;
  }
}
