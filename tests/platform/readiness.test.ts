import { afterAll, expect, test } from "vitest";
import { expectContact, noteContact, noteContactLost } from "@/lib/base/platform/contact";
import { db } from "@/lib/base/platform/db";
import { env } from "@/lib/base/platform/env";
import { checkReadiness, markPages } from "@/lib/base/platform/readiness";
import { openWorkerLease } from "@/lib/system/run/worker-lease";
import { useDatabase } from "@/tests/support/database";

useDatabase();

const lease = openWorkerLease(String(env().DATABASE_URL));
afterAll(() => lease.close());

test("jobs are taken care of as soon as some worker lives", async () => {
  expect(await checkReadiness()).toEqual({
    database: true,
    migrations: true,
    jobs: false,
    pages: true,
    listener: true,
  });
  lease.hold("worker-1");
  await expect
    .poll(checkReadiness)
    .toEqual({ database: true, migrations: true, jobs: true, pages: true, listener: true });
});

test("a migration that is missing is told", async () => {
  await db.$executeRaw`delete from public._prisma_migrations where migration_name = '0001_app_schema'`;
  expect(await checkReadiness()).toMatchObject({ database: true, migrations: false });
  await db.$executeRaw`drop table public._prisma_migrations`;
  expect(await checkReadiness()).toEqual({
    database: true,
    migrations: false,
    jobs: false,
    pages: true,
    listener: true,
  });
});

test("until the first pages are made anew, it is not ready", async () => {
  markPages("coming");
  expect(await checkReadiness()).toMatchObject({ pages: false });
  markPages("there");
  expect(await checkReadiness()).toMatchObject({ pages: true, listener: true });
});

test("a process that was to hear what others change is ready while it does", async () => {
  expectContact();
  expect(await checkReadiness()).toMatchObject({ listener: false });
  noteContact(Date.now());
  expect(await checkReadiness()).toMatchObject({ listener: true });
  noteContactLost();
  expect(await checkReadiness()).toMatchObject({ listener: false });
  delete (globalThis as { appContact?: unknown }).appContact;
});
