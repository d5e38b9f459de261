import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env } from "@/lib/platform/env";
import { type Cluster, createDatabase, findCluster, startCluster } from "./postgres";

const name = "aveli";

const clusterDir = () => join(env().DATA_DIR, "postgres");

/** Runs a command against DATABASE_URL, else the embedded database, which is stopped again if it did not run. */
export async function withDatabase<T>(use: (url: string) => Promise<T>): Promise<T> {
  const given = env().DATABASE_URL;
  if (given) return use(given);

  const running = await findCluster(clusterDir());
  if (running) return use(await createDatabase(running, name));

  const { url, stop } = await startEmbedded();
  try {
    return await use(url);
  } finally {
    await stop();
  }
}

export async function startEmbedded(): Promise<{ url: string; stop: Cluster["stop"] }> {
  const cluster = await startCluster(clusterDir());
  return { url: await createDatabase(cluster, name), stop: () => cluster.stop() };
}

/** An empty cluster that is gone afterwards; it trades safety for speed. */
export async function startScratchCluster(): Promise<Cluster> {
  const dir = await mkdtemp(join(tmpdir(), "aveli-"));
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

/** For work that only needs some PostgreSQL: on DATABASE_URL's server where given, else in a scratch cluster. */
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
