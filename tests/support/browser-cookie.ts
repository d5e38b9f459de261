import { encode } from "next-auth/jwt";

/** Returns the cookie that a browser would have for the session of an access token. */
export async function browserCookie(userId: string, accessToken: string): Promise<string> {
  const payload = Buffer.from(String(accessToken.split(".")[1]), "base64url").toString();
  const token = { sub: userId, sid: (JSON.parse(payload) as { sub: string }).sub };
  const cookie = await encode({ token, secret: "a-secret-that-only-the-tests-have" });
  return `next-auth.session-token=${cookie}`;
}
