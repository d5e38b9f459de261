import { mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { env } from "./env";
import { TooLarge } from "./errors";

const folder = () => join(env().DATA_DIR, "uploads");
const pathOf = (id: string) => join(folder(), id);

const written = new Set<string>();

/** Collects files that arrive in pieces, on this machine, until they are complete. Ids are ours: UUIDs. */
export const uploadStaging = {
  async sizeOf(id: string): Promise<number> {
    const found = await stat(pathOf(id)).catch(ifThere);
    return found?.size ?? 0;
  },

  /** Whether a piece is being written right now. */
  isBusy: (id: string) => written.has(id),

  /**
   * Durably writes the bytes from `offset` on, and returns the file's length. Bytes that arrived before the sender
   * disconnected are kept. Throws TooLarge past `limit` bytes in all.
   */
  async append(
    id: string,
    offset: number,
    content: AsyncIterable<Uint8Array>,
    limit: number,
  ): Promise<number> {
    await mkdir(folder(), { recursive: true });
    written.add(id);
    const file = await open(pathOf(id), offset === 0 ? "w" : "r+");
    let size = offset;
    try {
      for await (const chunk of content) {
        if (size + chunk.byteLength > limit) throw new TooLarge(limit);
        for (let from = 0; from < chunk.byteLength; ) {
          const { bytesWritten } = await file.write(chunk, from, chunk.byteLength - from, size);
          from += bytesWritten;
          size += bytesWritten;
        }
      }
    } finally {
      await file.datasync();
      await file.close();
      written.delete(id);
    }
    return size;
  },

  async read(id: string): Promise<Readable> {
    return (await open(pathOf(id))).createReadStream();
  },

  /** Returns the first bytes, at most `length` of them. */
  async head(id: string, length: number): Promise<Uint8Array> {
    const file = await open(pathOf(id));
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  },

  async discard(id: string): Promise<void> {
    await rm(pathOf(id), { force: true });
  },

  async list(): Promise<string[]> {
    return (await readdir(folder()).catch(ifThere)) ?? [];
  },
};

function ifThere(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
  throw error;
}
