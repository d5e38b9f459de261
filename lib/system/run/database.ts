import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env } from "@/lib/base/platform/env";
import { type Cluster, createDatabase, findCluster, startCluster } from "./postgres";

const name = "aveli";

export interface OpenDatabase {
  url: string;
  isEmbedded: boolean;
  stop(): Promise<void>;
  /** Stops it only if it was started for us. */
  leave(): Promise<void>;
}

/** Opens DATABASE_URL, else the embedded database of DATA_DIR, starting it if needed. */
export async function openDatabase(): Promise<OpenDatabase> {
  const given = env().DATABASE_URL;
  const nothing = async () => {};
  if (given) return { url: given, isEmbedded: false, stop: nothing, leave: nothing };

  const dir = join(env().DATA_DIR, "postgres");
  const running = await findCluster(dir);
  const cluster = running ?? (await startCluster(dir));
  const stop = () => cluster.stop();
  return {
    url: await createDatabase(cluster, name),
    isEmbedded: true,
    stop,
    leave: running ? nothing : stop,
  };
}

export async function withDatabase<T>(use: (url: string) => Promise<T>): Promise<T> {
  const database = await openDatabase();
  try {
    return await use(database.url);
  } finally {
    await database.leave();
  }
}

/** Starts an empty cluster that is deleted afterwards; it trades durability for speed. */
export async function startScratchCluster(): Promise<Cluster> {
  await removeScratchLeftBehind();
  const dir = await mkdtemp(join(tmpdir(), `aveli-${process.pid}-`));
  const cluster = await startCluster(dir, {
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
    max_connections: "300",
  });
  return {
    url: (database) => cluster.url(database),
    async stop() {
      await cluster.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** A process that was killed could not stop its cluster; the folder's name contains its process id. */
async function removeScratchLeftBehind() {
  for (const name of await readdir(tmpdir())) {
    const owner = name.match(/^aveli-(\d+)-/)?.[1];
    if (!owner || isAlive(Number(owner))) continue;
    const dir = join(tmpdir(), name);
    await (await findCluster(dir).catch(() => null))?.stop().catch(() => {});
    await rm(dir, { recursive: true, force: true }).catch(() => {});
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** For work that needs any PostgreSQL: on DATABASE_URL's server if set, else in a scratch cluster. */
export async function withScratchDatabase<T>(use: (url: string) => Promise<T>): Promise<T> {
  const given = env().DATABASE_URL;
  if (given) return use(given);
  const cluster = await startScratchCluster();
  try {
    return await use(cluster.url("postgres"));
  } finally {
    await cluster.stop();
  }
}
