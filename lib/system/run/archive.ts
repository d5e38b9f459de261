import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { z } from "zod";
import { Refusal } from "@/lib/base/platform/errors";

const manifest = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  version: z.string(),
  /** The bucket with the files, if they are not in the archive. */
  bucket: z.string().nullable(),
  database: z.object({
    postgres: z.string(),
    migrations: z.array(z.string()),
    tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number() })),
    sequences: z.array(z.object({ name: z.string(), value: z.string(), isCalled: z.boolean() })),
  }),
  entries: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })),
});

export type Manifest = z.output<typeof manifest>;

const manifestFile = "manifest.json";

/** Packs a folder into one file, which gets its final name only when it is complete. */
export async function packArchive(
  folder: string,
  about: Omit<Manifest, "entries" | "format">,
  target: string,
): Promise<void> {
  const entries = await entriesOf(folder);
  const whole: Manifest = { format: 1, ...about, entries };
  await writeFile(join(folder, manifestFile), JSON.stringify(whole, null, 2));
  const unfinished = `${target}.unfinished`;
  const tar = startTar(["-c", "-f", "-", "-C", folder, "."]);
  // Readable only by its owner, because it holds personal data and the secrets.
  const file = createWriteStream(unfinished, { mode: 0o600, flush: true });
  await Promise.all([pipeline(tar.output, createGzip({ level: 1 }), file), tar.exited]);
  await rename(unfinished, target);
}

/** Unpacks an archive into `folder`; throws a Refusal unless everything that was packed is there, unchanged. */
export async function unpackArchive(file: string, folder: string): Promise<Manifest> {
  if (!(await stat(file).catch(() => null))?.isFile()) throw new Refusal(`There is no ${file}.`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const tar = startTar(["-x", "-f", "-", "-C", folder]);
  const [read, unpacked] = await Promise.allSettled([
    pipeline(createReadStream(file), createGunzip(), tar.input),
    tar.exited,
  ]);
  const isCutShort = read.status === "rejected" && !leavesEarly.has(read.reason.code);
  if (unpacked.status === "rejected" || isCutShort) throw notWhole(file, "it breaks off");
  const text = await readFile(join(folder, manifestFile), "utf8").catch(() => "null");
  const about = manifest.safeParse(JSON.parse(text));
  if (!about.success) throw notWhole(file, "its manifest is missing or of another format");
  await rm(join(folder, manifestFile));
  const found = new Map((await entriesOf(folder)).map((entry) => [entry.path, entry.sha256]));
  const changed = about.data.entries.find(({ path, sha256 }) => found.get(path) !== sha256);
  if (changed) throw notWhole(file, `${changed.path} is not what was packed`);
  if (found.size !== about.data.entries.length) throw notWhole(file, "there is more in it than was packed");
  return about.data;
}

/** tar is content at the end of the archive, and may not wait for the zeros that fill it up. */
const leavesEarly = new Set(["EPIPE", "ERR_STREAM_PREMATURE_CLOSE"]);

const notWhole = (file: string, why: string) => new Refusal(`${file} is not a whole backup: ${why}.`);

async function entriesOf(folder: string): Promise<Manifest["entries"]> {
  const found = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  const entries: Manifest["entries"] = [];
  for (const path of paths) {
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const chunk of createReadStream(join(folder, path))) {
      hash.update(chunk);
      bytes += chunk.length;
    }
    entries.push({ path, bytes, sha256: hash.digest("hex") });
  }
  return entries;
}

function startTar(args: string[]): { input: Writable; output: Readable; exited: Promise<void> } {
  const child = spawn("tar", args, { stdio: ["pipe", "pipe", "pipe"] });
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  const exited = new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`tar failed (${code}): ${errors}`)),
    );
  });
  return { input: child.stdin, output: child.stdout, exited };
}
