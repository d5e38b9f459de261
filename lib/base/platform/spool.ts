import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, stat, unlink } from "node:fs/promises";
import { join } from "node:path";

/** Stores lines that cannot be stored elsewhere now, in a folder that several processes may share. */
export interface Spool {
  folder: string;
  name: string;
}

const openFile = ({ folder, name }: Spool) => join(folder, `${name}.jsonl`);
const takenFile = ({ name }: Spool) => new RegExp(`^${name}\\.[\\dTZ-]+-[\\da-f-]+\\.taken\\.jsonl$`);
const unreadableFile = ({ folder, name }: Spool) => join(folder, `${name}.unreadable.jsonl`);

/** Appends a line and returns once it is on disk, in a file that no other process has taken away meanwhile. */
export async function appendLine(spool: Spool, line: string): Promise<void> {
  await mkdir(spool.folder, { recursive: true });
  while (!(await appendTo(openFile(spool), line)));
  await flushFolder(spool.folder);
}

/** Returns false if the file was taken during the write: the line may have come too late, and is written again. */
async function appendTo(path: string, line: string): Promise<boolean> {
  const file = await open(path, "a", 0o600);
  try {
    // Starts with a line break, because a process that died may have left half a line.
    await file.appendFile(`\n${line}\n`);
    await file.sync();
    const [written, there] = await Promise.all([file.stat(), stat(path).catch(() => null)]);
    return written.ino === there?.ino;
  } finally {
    await file.close();
  }
}

/**
 * Passes the lines of each file to `take`, in the order in which they were written, and deletes the file once they have
 * been taken: if `take` throws or its process dies, all lines of the file come again. `take` returns the lines that it
 * could not parse, which are set aside, or null to leave the file to another process. Returns the number of each.
 */
export async function takeLines(
  spool: Spool,
  take: (lines: string[]) => Promise<string[] | null>,
): Promise<{ taken: number; unreadable: number }> {
  const counts = { taken: 0, unreadable: 0 };
  await setAside(spool);
  for (const name of (await listFolder(spool)).filter((file) => takenFile(spool).test(file)).sort()) {
    const path = join(spool.folder, name);
    const text = await readFile(path, "utf8").catch(ifGone(""));
    const lines = text.split("\n").filter((line) => line.trim());
    const unreadable = await take(lines);
    if (unreadable === null) continue;
    for (const line of unreadable) await appendTo(unreadableFile(spool), line);
    counts.taken += lines.length - unreadable.length;
    counts.unreadable += unreadable.length;
    await unlink(path).catch(ifGone(undefined));
    await flushFolder(spool.folder);
  }
  return counts;
}

export async function hasLines(spool: Spool): Promise<boolean> {
  const files = await listFolder(spool);
  return files.some((file) => file === `${spool.name}.jsonl` || takenFile(spool).test(file));
}

/** Renames the file first, so that concurrent writers begin a new one. */
async function setAside(spool: Spool): Promise<void> {
  const time = new Date().toISOString().replace(/[:.]/g, "-");
  const aside = join(spool.folder, `${spool.name}.${time}-${randomUUID()}.taken.jsonl`);
  await rename(openFile(spool), aside).catch(ifGone(undefined));
}

async function listFolder({ folder }: Spool): Promise<string[]> {
  return readdir(folder).catch(ifGone<string[]>([]));
}

/** Renaming, creating or removing a file is durable only once its folder is synced. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}

/** Another process may have been faster. */
const ifGone =
  <T>(otherwise: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code !== "ENOENT") throw error;
    return otherwise;
  };
