import type { SalesFile } from "@/lib/commerce/sales/export-sales";

export function respondWithFile({ name, mediaType, content }: SalesFile): Response {
  return new Response(new Uint8Array(content), {
    headers: { "content-type": mediaType, "content-disposition": `attachment; filename="${name}"` },
  });
}
