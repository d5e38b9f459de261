import { expect, test, vi } from "vitest";
import { db, pool } from "@/lib/base/platform/db";
import { useDatabase } from "@/tests/support/database";

// Before the imports, with which the settings are read.
vi.hoisted(() => {
  process.env.DATABASE_POOL_SIZE = "3";
});
useDatabase();

test("a process has no more connections than it is allowed", async () => {
  const asked = Array.from(
    { length: 12 },
    () => db.$queryRaw`select pg_backend_pid() as pid, pg_sleep(0.02)::text`,
  );
  const pids = (await Promise.all(asked)).map((rows) => (rows as [{ pid: number }])[0].pid);
  expect(new Set(pids).size).toBe(3);
  expect(pool.totalCount).toBe(3);
});
