import { streamCoverInput } from "@/lib/catalogue/covers/schema";
import { streamCover } from "@/lib/catalogue/covers/stream-cover";
import { publicRoute } from "@/lib/system/web/route";

export const GET = publicRoute(
  {
    summary: "A picture, 480, 960 or 1600 pixels wide; what is at an address never changes",
    input: streamCoverInput,
    answers: { 200: { mediaType: "image/webp" } },
    isImmutable: true,
    respond: (picture) =>
      new Response(new Uint8Array(picture), { headers: { "content-type": "image/webp" } }),
  },
  streamCover,
);
