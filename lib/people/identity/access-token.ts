import { jwtVerify, SignJWT } from "jose";
import { env } from "@/lib/base/platform/env";
import { minutes } from "@/lib/base/platform/time";

export const accessTokenLifetime = minutes(15);

let imported: { text: string; key: CryptoKey } | null = null;

/** Imported once, because jose would import a text key anew for each token. */
async function secret(): Promise<CryptoKey> {
  const text = env().AUTH_SECRET;
  if (imported?.text === text) return imported.key;
  const bytes = new TextEncoder().encode(text);
  const use = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", bytes, use, false, ["sign", "verify"]);
  imported = { text, key };
  return key;
}

/**
 * Issues a bearer token that names a session. It proves nothing by itself: the session is looked up on every request.
 */
export async function issueAccessToken(sessionId: string): Promise<string> {
  return new SignJWT({})
    .setProtectedHeader({ alg: "HS256", typ: "at+jwt" })
    .setSubject(sessionId)
    .setExpirationTime(new Date(Date.now() + accessTokenLifetime))
    .sign(await secret());
}

/** Returns the session id in a bearer token, or null if the token is forged, expired or of another kind. */
export async function readAccessToken(token: string): Promise<string | null> {
  try {
    const { payload } = await jwtVerify(token, await secret(), { algorithms: ["HS256"], typ: "at+jwt" });
    return payload.sub ?? null;
  } catch {
    return null;
  }
}
