import { Readable } from "node:stream";
import { lengthHeader } from "./server/content-length";

/** Part of a file, with what is known of the whole. */
interface Part {
  contentType: string;
  etag: string;
  name?: string;
  size: number;
  range: { start: number; end: number } | null;
}

/** Responds to a request for a file or a part of it (RFC 9110). */
export function respondWithPart({ part, content }: { part: Part; content: Readable }): Response {
  const { contentType, etag, name, size, range } = part;
  const length = range ? range.end - range.start + 1 : size;
  const body = Readable.toWeb(content) as ReadableStream<Uint8Array>;
  return new Response(body, {
    status: range ? 206 : 200,
    headers: {
      "content-type": contentType,
      [lengthHeader]: String(length),
      "accept-ranges": "bytes",
      etag,
      ...(name && { "content-disposition": `inline; filename*=UTF-8''${encoded(name)}` }),
      ...(range && { "content-range": `bytes ${range.start}-${range.end}/${size}` }),
    },
  });
}

/** Encodes a name as in RFC 8187. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
