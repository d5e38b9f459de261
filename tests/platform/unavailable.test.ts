import pg from "pg";
import { expect, inject, test } from "vitest";
import { db, isDatabaseUnavailable, Prisma } from "@/lib/base/platform/db";
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

test.each([
  ["shuts down", "57P03"],
  ["has too many connections", "53300"],
  ["is out of memory", "53200"],
  ["has no room on its disk", "53100"],
  ["is not in a state to", "55000"],
  ["was stopped by an operator", "57P01"],
  ["cannot read its disk", "58030"],
  ["has become a standby", "25006"],
])("a server that %s is away", async (_, code) => {
  const raised = Prisma.raw(`do $$ begin raise exception 'Not now.' using errcode = '${code}'; end $$`);
  const errors = [
    await db.$executeRaw(raised).catch((error: unknown) => error),
    await db.$transaction((tx) => tx.$executeRaw(raised)).catch((error: unknown) => error),
  ];
  for (const error of errors) expect(isDatabaseUnavailable(error), String(error)).toBe(true);
});

test("a database that takes no connections is away", async () => {
  const server = new pg.Client(inject("databaseServer").url);
  await server.connect();
  const name = new URL(String(process.env.DATABASE_URL)).pathname.slice(1);
  await server.query(`alter database ${name} allow_connections false`);
  const refused = await new pg.Client(String(process.env.DATABASE_URL))
    .connect()
    .catch((error: unknown) => error);
  await server.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [name]);
  const asked = await db.user.count().catch((error: unknown) => error);
  const again = await db.user.count().catch((error: unknown) => error);
  const began = await db.$transaction((tx) => tx.user.count()).catch((error: unknown) => error);
  await server.query(`alter database ${name} allow_connections true`);
  await server.end();
  for (const error of [refused, asked, again, began]) {
    expect(isDatabaseUnavailable(error), String(error)).toBe(true);
  }
  expect(await db.user.count()).toBe(0);
});

test("several relations of a row are asked for one after the other where they have one connection", async () => {
  const warned: string[] = [];
  const note = ({ message }: Error) => warned.push(message);
  process.on("warning", note);
  const relations = { user: true, offer: true, coupon: true } as const;
  await db.$transaction((tx) => tx.order.findMany({ include: relations }));
  await new Promise((resolve) => setTimeout(resolve, 10));
  process.off("warning", note);
  expect(warned).toEqual([]);
});

test("a refusal is none", async () => {
  const refused = await db.$executeRaw`select 1 / 0`.catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Error);
  expect(isDatabaseUnavailable(refused)).toBe(false);
});
