import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDatabase, findCluster, startCluster } from "@/lib/system/run/postgres";

let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "aveli-embedded-"));
});

afterAll(async () => {
  await (await findCluster(dir))?.stop();
  await rm(dir, { recursive: true, force: true });
});

async function ask(url: string, sql: string) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test("a cluster is made once, joined while it runs, and found again with what was kept in it", async () => {
  expect(await findCluster(dir)).toBeNull();
  const first = await startCluster(dir);
  const url = await createDatabase(first, "aveli");
  await ask(url, "create table kept as select 'still here' as word");

  const second = await startCluster(dir);
  expect(second.url("aveli")).toBe(url);

  await first.stop();
  expect(await findCluster(dir)).toBeNull();
  const third = await startCluster(dir);
  expect(await ask(third.url("aveli"), "select word from kept")).toEqual([{ word: "still here" }]);
});

test("it listens to this machine alone", async () => {
  const cluster = await startCluster(dir);
  expect(await ask(cluster.url("postgres"), "show listen_addresses")).toEqual([
    { listen_addresses: "127.0.0.1" },
  ]);
});

test("after a crash it starts again by itself", async () => {
  const cluster = await startCluster(dir);
  const pid = Number((await readFile(join(dir, "data", "postmaster.pid"), "utf8")).split("\n")[0]);
  process.kill(pid, "SIGKILL");
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 50));

  const again = await startCluster(dir);
  expect(await ask(again.url("aveli"), "select word from kept")).toEqual([{ word: "still here" }]);
  expect(cluster.url("aveli")).toBe(again.url("aveli"));
});

/** Where nobody collects a dead process it stays on as a zombie, which is dead enough. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}
