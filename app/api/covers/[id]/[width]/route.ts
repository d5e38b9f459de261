import { openCover } from "@/lib/covers/open-cover";
import { openCoverInput } from "@/lib/covers/schema";
import { methodNotAllowed } from "@/lib/web/method-not-allowed";
import { publicRoute } from "@/lib/web/route";

export const GET = publicRoute(openCoverInput, openCover, {
  isImmutable: true,
  respond: (picture) => new Response(new Uint8Array(picture), { headers: { "content-type": "image/webp" } }),
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = methodNotAllowed("GET");
