import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { environmentWith } from "@/lib/base/platform/env";
import { startCluster } from "@/lib/system/run/postgres";
import { differencesFromMigrations } from "@/prisma/compare";
import { deploy, status } from "@/prisma/migrate";
import { createDatabase, databaseName, databaseUrl, dropDatabase } from "@/tests/support/clone";

let home: string;
const databases: string[] = [];

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "aveli-backup-"));
});

afterAll(async () => {
  const server = inject("databaseServer").url;
  for (const name of databases) await dropDatabase(server, name);
  await rm(home, { recursive: true, force: true });
});

async function emptyDatabase(owner?: string): Promise<string> {
  const server = inject("databaseServer").url;
  const name = databaseName("backup");
  await createDatabase(server, name);
  databases.push(name);
  if (owner) await query(server, `alter database ${name} owner to ${owner}`);
  return databaseUrl(server, name);
}

function run(script: string, args: string[], settings: Record<string, string | undefined>) {
  const env = environmentWith({ NODE_ENV: "development", DATABASE_URL: undefined, ...settings });
  const {
    status: code,
    stdout,
    stderr,
  } = spawnSync(process.execPath, ["--import", "tsx", `lib/system/run/${script}.ts`, ...args], {
    encoding: "utf8",
    env,
  });
  return { code, said: stdout + stderr };
}

async function query(url: string, sql: string) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Every row of every table, and where every sequence stands. */
async function contentOf(url: string) {
  const tables = await query(
    url,
    `select format('%I.%I', schemaname, tablename) as name, 'to_jsonb(t)' as row from pg_tables
     where schemaname in ('app', 'graphile_worker') and (schemaname, tablename) <> ('graphile_worker', 'migrations')
     union all select format('%I.%I', schemaname, sequencename), 'jsonb_build_array(last_value, is_called)' from pg_sequences
     where schemaname in ('app', 'graphile_worker') order by 1`,
  );
  const content: Record<string, unknown[]> = {};
  for (const { name, row } of tables) {
    const rows = await query(url, `select (${row})::text as row from ${name} t order by 1`);
    content[name] = rows.map((found) => found.row);
  }
  return content;
}

test("on the embedded database: all tables row for row, sequences, files and secrets, and the doctor is content", async () => {
  const [from, to] = [join(home, "from"), join(home, "to")];
  const archive = join(home, "whole.tar.gz");
  expect(run("with-database", ["prisma/seed.ts"], { DATA_DIR: from }).code).toBe(0);
  const film = randomBytes(200_000);
  await mkdir(join(from, "files/media"), { recursive: true });
  for (const name of ["uploads", "spool"]) await mkdir(join(from, name), { recursive: true });
  await writeFile(join(from, "spool/webhooks.jsonl"), "{}\n");
  await writeFile(join(from, "files/media/a.mp4"), film);
  await writeFile(join(from, "uploads/begun"), "half a fi");

  const made = run("backup", [archive], { DATA_DIR: from });
  expect(made.said).toMatch(/^Wrote .*: [1-9]\d* rows of \d+ tables/);
  expect(made.code).toBe(0);
  const restored = run("restore", [archive], { DATA_DIR: to });
  expect(restored.said).toContain("The doctor finds nothing wrong with it.");
  expect(restored.code).toBe(0);

  expect(await readFile(join(to, "files/media/a.mp4"))).toEqual(film);
  expect(await readFile(join(to, "uploads/begun"), "utf8")).toBe("half a fi");
  expect(await readFile(join(to, "spool/webhooks.jsonl"), "utf8")).toBe("{}\n");
  expect(await readFile(join(to, "secrets.json"), "utf8")).toBe(
    await readFile(join(from, "secrets.json"), "utf8"),
  );
  const clusters = await Promise.all([from, to].map((dir) => startCluster(join(dir, "postgres"))));
  try {
    const [before, after] = await Promise.all(clusters.map((cluster) => contentOf(cluster.url("aveli"))));
    expect(Object.values(before ?? {}).flat().length).toBeGreaterThan(500);
    expect(after).toEqual(before);
  } finally {
    for (const cluster of clusters) await cluster.stop();
  }

  const again = run("restore", [archive], { DATA_DIR: to });
  expect(again).toMatchObject({ code: 1, said: expect.stringContaining("--replace") });
  expect(run("restore", [archive, "--replace"], { DATA_DIR: to }).code).toBe(0);
  expect(await readFile(join(to, "files/media/a.mp4"))).toEqual(film);
}, 300_000);

test("on a server of one's own, by an owner who is no superuser, and from when the migrations were many", async () => {
  const owner = `owner_${randomBytes(4).toString("hex")}`;
  const server = inject("databaseServer").url;
  await query(server, `create role ${owner} login password 'lösen'`);
  const source = await emptyDatabase();
  await deploy(source);
  await query(
    source,
    `insert into app.users (email, display_name, bio) values ('a@aveli.test', E'Å\\tsa\\n\\\\N', '\\N'), ('b@aveli.test', 'Björn 🌿', '')`,
  );
  const people = await query(source, "select * from app.users order by id");
  const archive = join(home, "older.tar.gz");
  await query(
    source,
    "insert into _prisma_migrations (id, checksum, finished_at, migration_name) values (gen_random_uuid(), '', now(), '0002_payment_truth'), (gen_random_uuid(), '', now(), '0043_passes')",
  );
  expect(run("backup", [archive], { DATA_DIR: join(home, "own"), DATABASE_URL: source }).code).toBe(0);

  const target = new URL(await emptyDatabase(owner));
  target.username = owner;
  target.password = "lösen";
  const settings = { DATA_DIR: join(home, "own-restored"), DATABASE_URL: target.href };
  const restored = run("restore", [archive], settings);
  expect(restored).toMatchObject({ code: 0, said: expect.stringContaining("The doctor finds nothing") });
  expect(await query(target.href, "select * from app.users order by id")).toMatchObject(people);
  expect((await status(target.href)).pending).toEqual([]);
  expect(await differencesFromMigrations(target.href)).toEqual([]);

  // What is refused has touched nothing.
  const refused = (file: string, ...args: string[]) => run("restore", [file, ...args], settings);
  expect(refused(archive)).toMatchObject({ code: 1, said: expect.stringContaining("There are people") });
  const half = join(home, "half.tar.gz");
  const bytes = await readFile(archive);
  await writeFile(half, bytes.subarray(0, bytes.length * 0.7));
  expect(refused(half, "--replace").said).toMatch(/half\.tar\.gz is not a whole backup/);
  await truncate(half, 0);
  expect(refused(half, "--replace")).toMatchObject({
    code: 1,
    said: expect.stringContaining("not a whole backup"),
  });
  expect(refused(join(home, "nowhere.tar.gz"))).toMatchObject({
    code: 1,
    said: expect.stringContaining("There is no"),
  });
  expect(
    refused(await repacked(archive, (text) => text.replace("a@aveli.test", "x@aveli.test")), "--replace")
      .said,
  ).toMatch(/app\.users\.copy is not what was packed/);
  const tooOld = await repacked(archive, (text) => text.replace(/,\s*"0043_passes"/, ""));
  expect(refused(tooOld, "--replace").said).toContain("This is from before 0043_passes");
  const newer = await repacked(archive, (text) =>
    text.replace(/"0002_payment_truth",\s*/, "").replace('"0043_passes"', '"9999_later"'),
  );
  expect(refused(newer, "--replace").said).toContain("of a later release: it has 9999_later");
  expect(await query(target.href, "select * from app.users order by id")).toMatchObject(people);
  expect(existsSync(join(home, "own-restored", "files"))).toBe(false);

  const foreign = await emptyDatabase();
  await query(foreign, "create schema app; create table app.users (id int)");
  const theirs = run("restore", [archive, "--replace"], { ...settings, DATABASE_URL: foreign });
  expect(theirs).toMatchObject({ code: 1, said: expect.stringContaining("belongs to another program") });
}, 300_000);

/** The same archive with something changed in its manifest or its people. */
async function repacked(archive: string, change: (text: string) => string): Promise<string> {
  const folder = await mkdtemp(join(home, "repacked-"));
  spawnSync("tar", ["-xzf", archive, "-C", folder]);
  for (const name of ["manifest.json", "database/app.users.copy"]) {
    const file = join(folder, name);
    await writeFile(file, change(await readFile(file, "utf8")));
  }
  const target = `${folder}.tar.gz`;
  spawnSync("tar", ["-czf", target, "-C", folder, "."]);
  return target;
}
