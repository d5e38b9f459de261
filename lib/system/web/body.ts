import { TooLarge } from "@/lib/base/platform/errors";
import { MalformedJson, UnsupportedMediaType } from "./errors";

const kibibyte = 1024;
export const mebibyte = 1024 * kibibyte;

/** The default limit of JSON and forms, in bytes. */
export const bodyLimit = 64 * kibibyte;

/** Reads a request's raw bytes, stopping as soon as they exceed `limit`. Throws TooLarge. */
export async function readBytes(request: Request, limit = bodyLimit): Promise<Buffer> {
  if (Number(request.headers.get("content-length")) > limit) throw new TooLarge(limit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw new TooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Reads a JSON object from the body; an empty body counts as an object without members. */
export async function readJson(request: Request, limit?: number): Promise<Record<string, unknown>> {
  const bytes = await readBytes(request, limit);
  if (bytes.length === 0) return {};
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? ""))
    throw new UnsupportedMediaType(["application/json"]);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {
    // Falls through: invalid JSON and JSON that is no object are refused in the same way.
  }
  throw new MalformedJson();
}
