import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Cluster, isFree, startCluster } from "@/lib/system/run/postgres";
import { deploy } from "@/prisma/migrate";
import { createDatabase, databaseName, databaseUrl, dropDatabase } from "@/tests/support/clone";

export type StopMode = "fast" | "immediate";

/** A PostgreSQL that keeps its word: fsync is on, and what it has acknowledged survives any stop. */
export interface DurableCluster {
  /** A migrated database of one's own, and how to be rid of it. */
  createDatabase(): Promise<{ url: string; drop(): Promise<void> }>;
  /** Stops and starts it on the same port; says for how many milliseconds it was away. */
  restart(mode: StopMode): Promise<number>;
  stop(): Promise<void>;
}

const settings = { max_connections: "200" };

export async function startDurableCluster(): Promise<DurableCluster> {
  const dir = await mkdtemp(join(tmpdir(), `aveli-${process.pid}-`));
  let cluster: Cluster = await startCluster(dir, settings);
  const server = cluster.url("postgres");
  const template = databaseName("template");
  await createDatabase(server, template);
  await deploy(databaseUrl(server, template));

  return {
    async createDatabase() {
      const name = databaseName("chaos");
      await createDatabase(server, name, template);
      return { url: databaseUrl(server, name), drop: () => dropDatabase(server, name) };
    },
    async restart(mode) {
      const started = performance.now();
      await cluster.stop(mode);
      // Somebody's outgoing connection may stand on the port for a moment, and then it would start on another.
      while (!(await isFree(Number(new URL(server).port)))) await pause(50);
      cluster = await startCluster(dir, settings);
      return Math.round(performance.now() - started);
    },
    async stop() {
      await cluster.stop("immediate");
      await rm(dir, { recursive: true, force: true });
    },
  };
}
