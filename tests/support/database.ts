import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, inject } from "vitest";
import { pool } from "@/lib/base/platform/db";
import { createDatabase, dropDatabase } from "./clone";

/** Gives this test file a freshly migrated database of its own, behind `db` and env().DATABASE_URL. */
export function useDatabase() {
  const server = inject("databaseServer");
  const name = new URL(String(process.env.DATABASE_URL)).pathname.slice(1);

  beforeAll(() => createDatabase(server.url, name, server.template));

  afterAll(async () => {
    await closeConnections();
    await dropDatabase(server.url, name);
  });
}

/** The next file of the same worker uses the pool again, with a new database of the same name. */
async function closeConnections() {
  while (pool.totalCount > 0) {
    if (pool.idleCount > 0) (await pool.connect()).release(true);
    else await pause(5);
  }
}
