import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { TooLarge } from "./errors";

/** Both ends included, as in HTTP. */
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
 * Where files are kept, each by its key: lower-case words, numbers, dashes and dots, in folders by slashes. A file is
 * there whole or not at all. All methods throw Unavailable when the storage cannot be reached.
 */
export interface Storage {
  /** Keeps what comes, in the place of whatever had this key. Throws TooLarge past `limit` bytes. */
  put(key: string, content: AsyncIterable<Uint8Array>, options: PutOptions): Promise<KeptFile>;
  /** Null where there is nothing. */
  find(key: string): Promise<{ size: number } | null>;
  /** The bytes of a file, or of a part of it. Throws NotFound. */
  open(key: string, range?: ByteRange): Promise<Readable>;
  /** Does nothing where there is nothing. */
  remove(key: string): Promise<void>;
}

export interface PutOptions {
  contentType: string;
  /** In bytes. */
  limit: number;
}

/** Counts and hashes what passes through. Throws TooLarge past `limit` bytes. */
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
    /** Once all has passed. */
    read: () => ({ size, sha256: hash.digest("hex") }),
  };
}
