import { streamCoverInput } from "@/lib/covers/schema";
import { streamCover } from "@/lib/covers/stream-cover";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { publicRoute } from "@/lib/web/route";

export const GET = publicRoute(streamCoverInput, streamCover, {
  isImmutable: true,
  respond: (picture) => new Response(new Uint8Array(picture), { headers: { "content-type": "image/webp" } }),
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
