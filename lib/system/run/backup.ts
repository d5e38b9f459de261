import { cp, link, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { env } from "@/lib/base/platform/env";
import { Refusal } from "@/lib/base/platform/errors";
import { packArchive } from "./archive";
import { withDatabase } from "./database";
import { dumpDatabase } from "./dump";
import { orRefuse } from "./or-refuse";
import { readSettings } from "./settings";

readSettings();
const stamp = new Date().toISOString().slice(0, 16).replace(":", "");
const [target = `aveli-${stamp}.tar.gz`] = process.argv.slice(2);
await orRefuse(() => backUp(resolve(target)));

/** Archives the database as of one moment, and the contents of DATA_DIR; Aveli may be running meanwhile. */
async function backUp(file: string): Promise<void> {
  const { DATA_DIR, S3_BUCKET } = env();
  await mkdir(DATA_DIR, { recursive: true });
  const folder = await mkdtemp(join(resolve(DATA_DIR), ".backup-"));
  try {
    // Before the database: an event that leaves the spool meanwhile is in both, and counts once.
    await copyFiles(join(DATA_DIR, "spool"), join(folder, "spool"), cp);
    // Before the files, so that every file that the database refers to is included.
    const database = await withDatabase((url) => dumpDatabase(url, join(folder, "database")));
    if (database.migrations.length === 0) throw new Refusal("There is nothing in the database to back up.");
    await copyFiles(join(DATA_DIR, "files"), join(folder, "files"), link);
    await copyFiles(join(DATA_DIR, "uploads"), join(folder, "uploads"), cp);
    await cp(join(DATA_DIR, "secrets.json"), join(folder, "secrets.json")).catch(orNothing);
    const { version } = JSON.parse(await readFile("package.json", "utf8"));
    await packArchive(
      folder,
      { madeAt: new Date().toISOString(), version, bucket: S3_BUCKET ?? null, database },
      file,
    );
    const rows = database.tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(`Wrote ${file}: ${rows} rows of ${database.tables.length} tables, and the files.`);
    if (S3_BUCKET) console.log(`Films and pictures are in the bucket ${S3_BUCKET}, and not in this archive.`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Hard-links finished files, which never change; unfinished uploads grow and are copied. */
async function copyFiles(from: string, to: string, copy: (from: string, to: string) => Promise<void>) {
  const found = await readdir(from, { withFileTypes: true, recursive: true }).catch(orNothing);
  for (const entry of found ?? []) {
    const path = join(entry.parentPath, entry.name).slice(from.length + 1);
    if (!entry.isFile() || path.startsWith(".")) continue;
    await mkdir(dirname(join(to, path)), { recursive: true });
    // The file is gone meanwhile, or on another disk.
    await copy(join(from, path), join(to, path)).catch(() =>
      cp(join(from, path), join(to, path)).catch(orNothing),
    );
  }
}

function orNothing(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
}
