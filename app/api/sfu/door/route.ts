import { verifyRoomToken } from "@/lib/live/verify-room-token";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { traced } from "@/lib/web/route";

/** Asked by a proxy before LiveKit, in its own words: forward_auth, auth_request and their like. */
export const GET = traced(async ({ headers, nextUrl }) => {
  const [, query = nextUrl.search] = headers.get("x-forwarded-uri")?.split("?") ?? [];
  const bearer = headers.get("authorization")?.match(/^Bearer (\S+)$/i)?.[1];
  await verifyRoomToken(bearer ?? new URLSearchParams(query).get("access_token") ?? "");
  return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
