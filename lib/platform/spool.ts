import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, stat, unlink } from "node:fs/promises";
import { join } from "node:path";

/** What cannot be stored now, a line each, in a folder that several processes may share. */
export interface Spool {
  folder: string;
  name: string;
}

const openFile = ({ folder, name }: Spool) => join(folder, `${name}.jsonl`);
const takenFile = ({ name }: Spool) => new RegExp(`^${name}\\.[\\dTZ-]+-[\\da-f-]+\\.taken\\.jsonl$`);
const unreadableFile = ({ folder, name }: Spool) => join(folder, `${name}.unreadable.jsonl`);

/** Appends a line and returns when it is on the disk, in a file that nobody has taken away meanwhile. */
export async function appendLine(spool: Spool, line: string): Promise<void> {
  await mkdir(spool.folder, { recursive: true });
  while (!(await appendTo(openFile(spool), line)));
  await flushFolder(spool.folder);
}

/** False when the file was taken while it was written to: the line may have come too late, and is written once more. */
async function appendTo(path: string, line: string): Promise<boolean> {
  const file = await open(path, "a", 0o600);
  try {
    // Begun anew, since a process that died may have left half a line.
    await file.appendFile(`\n${line}\n`);
    await file.sync();
    const [written, there] = await Promise.all([file.stat(), stat(path).catch(() => null)]);
    return written.ino === there?.ino;
  } finally {
    await file.close();
  }
}

/**
 * Hands the lines of each file to `take`, in the order they were written, and forgets them once it has taken them: when
 * it throws, or its process dies, all of the file come again. `take` gives back the lines that it could make nothing
 * of, which are kept apart, or null to leave the file to somebody else. Says how many there were of each.
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

/** Renamed first, so that whoever writes meanwhile begins a file of its own. */
async function setAside(spool: Spool): Promise<void> {
  const time = new Date().toISOString().replace(/[:.]/g, "-");
  const aside = join(spool.folder, `${spool.name}.${time}-${randomUUID()}.taken.jsonl`);
  await rename(openFile(spool), aside).catch(ifGone(undefined));
}

async function listFolder({ folder }: Spool): Promise<string[]> {
  return readdir(folder).catch(ifGone<string[]>([]));
}

/** A file that has been renamed, made or removed is so on the disk only when its folder is. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}

/** Somebody else may have been faster. */
const ifGone =
  <T>(otherwise: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code !== "ENOENT") throw error;
    return otherwise;
  };
