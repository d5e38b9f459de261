import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "@/lib/base/platform/env";
import { openWorkerLease } from "@/lib/system/run/worker-lease";
import { useDatabase } from "@/tests/support/database";

useDatabase();

let client: pg.Client;

beforeAll(async () => {
  client = new pg.Client(env().DATABASE_URL);
  await client.connect();
});

afterAll(() => client.end());

/** A job that its worker took a minute ago, and has not finished. */
async function jobOf(workerId: string): Promise<string> {
  const { rows } = await client.query("select id from graphile_worker.add_job('anything')");
  await client.query(
    "update graphile_worker._private_jobs set locked_by = $1, locked_at = now() - interval '1 minute' where id = $2",
    [workerId, rows[0].id],
  );
  return rows[0].id;
}

async function holderOf(jobId: string): Promise<string | null> {
  const { rows } = await client.query("select locked_by from graphile_worker.jobs where id = $1", [jobId]);
  return rows[0].locked_by;
}

async function leases(): Promise<number> {
  const { rows } = await client.query(
    `select count(*)::int as held from pg_locks
     where locktype = 'advisory' and objsubid = 2
       and database = (select oid from pg_database where datname = current_database())`,
  );
  return rows[0].held;
}

test("the jobs of a worker that died are free again, those of a living one stay its own", async () => {
  const living = openWorkerLease(String(env().DATABASE_URL));
  living.hold("worker-alive");
  await expect.poll(leases, { timeout: 30_000 }).toBe(1);
  const jobOfTheLiving = await jobOf("worker-alive");
  const jobOfTheDead = await jobOf("worker-dead");

  const another = openWorkerLease(String(env().DATABASE_URL));
  another.hold("worker-new");
  await expect.poll(() => holderOf(jobOfTheDead), { timeout: 30_000 }).toBeNull();
  expect(await holderOf(jobOfTheLiving)).toBe("worker-alive");

  await living.close();
  another.hold("worker-newer");
  await expect.poll(() => holderOf(jobOfTheLiving), { timeout: 30_000 }).toBeNull();
  await another.close();
});
