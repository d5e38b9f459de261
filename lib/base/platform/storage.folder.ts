import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { NotFound } from "./errors";
import { fileMeter, type Storage } from "./files";

/** Stores files in a folder of this machine, or of a disk that several share. */
export function folderStorage(folder: string): Storage {
  const pathOf = (key: string) => join(folder, safeKey(key));

  return {
    async put(key, content, { limit }) {
      const unfinished = join(folder, ".unfinished", randomUUID());
      const path = pathOf(key);
      await Promise.all([
        mkdir(dirname(unfinished), { recursive: true }),
        mkdir(dirname(path), { recursive: true }),
      ]);
      const meter = fileMeter(limit);
      try {
        await pipeline(content, meter.pass, createWriteStream(unfinished, { flags: "wx", flush: true }));
        await rename(unfinished, path);
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
      return meter.read();
    },

    async find(key) {
      const { size } = await stat(pathOf(key)).catch(orNothing);
      return size === undefined ? null : { size };
    },

    async open(key, range) {
      const file = await open(pathOf(key)).catch((error) => {
        throw isMissing(error) ? new NotFound() : error;
      });
      return file.createReadStream(range);
    },

    async remove(key) {
      await rm(pathOf(key), { force: true });
    },
  };
}

/** Keys are ours, never a caller's; one that could leave the folder is a bug. */
function safeKey(key: string): string {
  if (!/^[a-z0-9][a-z0-9-]*([./][a-z0-9][a-z0-9-]*)*$/.test(key)) throw new Error(`not a key: ${key}`);
  return key;
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ENOENT";
}

function orNothing(error: unknown): { size?: number } {
  if (isMissing(error)) return {};
  throw error;
}
