import { verifyRoomToken } from "@/lib/live/rooms/verify-room-token";
import { rawRoute } from "@/lib/system/web/route";

/** Asked by a proxy before LiveKit, in its own words: forward_auth, auth_request and their like. */
export const GET = rawRoute(
  {
    summary: "For a proxy before LiveKit: whether the token of a forwarded request still opens its room",
    answers: { 204: null },
    errors: { 401: ["unauthenticated"], 403: ["no_seat"] },
  },
  async ({ headers, nextUrl }) => {
    const [, query = nextUrl.search] = headers.get("x-forwarded-uri")?.split("?") ?? [];
    const bearer = headers.get("authorization")?.match(/^Bearer (\S+)$/i)?.[1];
    await verifyRoomToken(bearer ?? new URLSearchParams(query).get("access_token") ?? "");
    return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
  },
);
