import pg from "pg";
import { expect, test } from "vitest";
import { db, isDatabaseUnavailable } from "@/lib/platform/db";
import { useDatabase } from "@/tests/support/database";

useDatabase();

test("whatever is said on a connection that was cut means that the database is away", async () => {
  const client = new pg.Client(String(process.env.DATABASE_URL));
  client.on("error", () => {});
  await client.connect();
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  const waiting = client.query("select pg_sleep(10)").catch((error: unknown) => error);
  await db.$queryRaw`select pg_terminate_backend(${rows[0]?.pid}::int)`;
  const cut = await waiting;
  const after = await client.query("select 1").catch((error: unknown) => error);
  await client.end();
  const closed = await client.query("select 1").catch((error: unknown) => error);
  for (const error of [cut, after, closed]) {
    expect(error).toBeInstanceOf(Error);
    expect(isDatabaseUnavailable(error), String(error)).toBe(true);
  }
});

test("a refusal is none", async () => {
  const refused = await db.$executeRaw`select 1 / 0`.catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Error);
  expect(isDatabaseUnavailable(refused)).toBe(false);
});
