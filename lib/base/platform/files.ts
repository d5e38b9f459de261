import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { TooLarge } from "./errors";

/** Both ends inclusive, as in HTTP. */
export interface ByteRange {
  start: number;
  end: number;
}

export interface KeptFile {
  size: number;
  /** In hexadecimal. */
  sha256: string;
}

/**
 * Stores files by key: lower-case words, numbers, dashes and dots, with slashes between folders. A file is stored
 * completely or not at all. All methods throw Unavailable when the storage cannot be reached.
 */
export interface Storage {
  /** Stores a file, replacing any other with this key. Throws TooLarge past `limit` bytes. */
  put(key: string, content: AsyncIterable<Uint8Array>, options: PutOptions): Promise<KeptFile>;
  /** Returns null if there is no such file. */
  find(key: string): Promise<{ size: number } | null>;
  /** Opens a file, or part of it. Throws NotFound. */
  open(key: string, range?: ByteRange): Promise<Readable>;
  /** Does nothing if there is no such file. */
  remove(key: string): Promise<void>;
}

export interface PutOptions {
  contentType: string;
  /** In bytes. */
  limit: number;
}

/** Counts and hashes the bytes that pass through. Throws TooLarge past `limit` bytes. */
export function fileMeter(limit: number) {
  const hash = createHash("sha256");
  let size = 0;
  return {
    async *pass(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      for await (const chunk of content) {
        size += chunk.byteLength;
        if (size > limit) throw new TooLarge(limit);
        hash.update(chunk);
        yield chunk;
      }
    },
    /** Valid once everything has passed through. */
    read: () => ({ size, sha256: hash.digest("hex") }),
  };
}
