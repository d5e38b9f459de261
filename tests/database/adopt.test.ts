import { spawnSync } from "node:child_process";
import pg from "pg";
import { beforeEach, expect, inject, test } from "vitest";
import { namesOfMigrations } from "@/lib/base/platform/safeguards";
import { adopt } from "@/prisma/adopt";
import { differencesFromMigrations } from "@/prisma/compare";
import { deploy, status } from "@/prisma/migrate";
import { createDatabase, databaseName, databaseUrl, dropDatabase } from "@/tests/support/clone";

/** Some of the earlier migrations, with the first and the last of them. */
const earlier = ["0001_app_schema", "0002_payment_truth", "0030_link_edition", "0043_passes"];

/** What was added after they became one. */
const [first, ...later] = await namesOfMigrations();

let url: string;
let client: pg.Client;

beforeEach(async () => {
  const server = inject("databaseServer").url;
  const name = databaseName("adopt");
  await createDatabase(server, name);
  url = databaseUrl(server, name);
  await deploy(url, first ? [first] : []);
  client = new pg.Client(url);
  await client.connect();
  await client.query(
    "insert into app.users (email, display_name) values ('asha@aveli.test', 'Asha'), ('bjorn@aveli.test', 'Björn')",
  );
  return async () => {
    await client.end();
    await dropDatabase(server, name);
  };
});

/** What the earlier migrations made differs from what today's make in what is recorded and in the order of columns. */
async function pretend(names: readonly string[]) {
  await client.query("delete from public._prisma_migrations");
  await client.query(
    `insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
     select gen_random_uuid(), 'of another text', now(), name, 1 from unnest($1::text[]) name`,
    [names],
  );
  await client.query(`
    alter table app.sandbox_refunds drop column status;
    alter table app.sandbox_refunds add column status text not null default 'succeeded'
      constraint sandbox_refunds_status_known check (status in ('succeeded', 'failed'))`);
}

const recorded = async () =>
  (await client.query("select migration_name as name, checksum from public._prisma_migrations order by 1"))
    .rows;
const people = async () => (await client.query("select * from app.users order by email")).rows;

test("a database of all earlier migrations is carried over, and nothing in it changes", async () => {
  await pretend(earlier);
  const before = await people();
  await expect(deploy(url)).rejects.toThrow(
    /^This database was made by the earlier .* `npm run db:migrate -- adopt`/,
  );
  expect(await recorded()).toHaveLength(earlier.length);

  expect(await adopt(url)).toBe(true);
  expect(await status(url)).toEqual({ pending: later, failed: [], edited: [], unknown: [] });
  expect(await deploy(url)).toEqual(later);
  expect(await differencesFromMigrations(url)).toEqual([]);
  expect(await people()).toEqual(before);
});

test("one that is not there yet is refused with the way out, and left alone", async () => {
  await pretend(earlier.slice(0, -1));
  const before = await recorded();
  await expect(adopt(url)).rejects.toThrow(
    /^This is from before 0043_passes, .*Carry over an earlier database/,
  );
  expect(await recorded()).toEqual(before);
});

test("one that somebody changed is refused with what they changed, and left alone", async () => {
  await pretend(earlier);
  await client.query("alter table app.users add column nickname text; drop trigger seats_count on app.seats");
  const before = await recorded();
  const refusal = adopt(url).catch((error: Error) => error.message.split("\n").slice(2).sort());
  expect(await refusal).toEqual([
    "missing: trigger seats.seats_count",
    "not of the migrations: column users.nickname: nickname text",
  ]);
  expect(await recorded()).toEqual(before);
});

test("one that today's migrations made has nothing to carry over, as the command says", async () => {
  const before = await recorded();
  expect(await adopt(url)).toBe(false);
  const { stdout, status: code } = spawnSync(
    process.execPath,
    ["--import", "tsx", "lib/system/run/migrate.ts", "adopt"],
    { encoding: "utf8", env: { ...process.env, DATABASE_URL: url } },
  );
  expect([stdout, code]).toEqual(["There is nothing to carry over.\n", 0]);
  expect(await recorded()).toEqual(before);
});
