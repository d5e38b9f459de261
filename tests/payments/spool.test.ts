import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFile, copyFile, mkdir, mkdtemp, open, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AccessToken } from "livekit-server-sdk";
import { NextRequest } from "next/server";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { type Cluster, startCluster } from "@/lib/system/run/postgres";
import { createDatabase, databaseUrl } from "@/tests/support/clone";

/** A database of our own, which we may take away; what reads the settings is loaded when it is named. */
let dir: string;
let cluster: Cluster;
let modules: Awaited<ReturnType<typeof load>>;
const access = { key: "testkey", secret: "a-secret-between-us-and-livekit-alone" };
const folder = () => join(String(process.env.DATA_DIR), "spool");

async function load() {
  const { POST } = await import("@/app/api/payments/webhooks/stripe/route");
  const { POST: tellOfRoom } = await import("@/app/api/sfu/webhooks/livekit/route");
  const { takeSpooledEvents } = await import("@/lib/base/platform/spooled-events");
  const { readAnyKeptEvent } = await import("@/lib/system/run/read-kept-event");
  const { signPayload } = await import("@/lib/commerce/payments/signature.stripe");
  const { db, disconnect } = await import("@/lib/base/platform/db");
  const { appendLine, takeLines } = await import("@/lib/base/platform/spool");
  const { env } = await import("@/lib/base/platform/env");
  const takeSpooled = () => takeSpooledEvents(readAnyKeptEvent);
  return { POST, tellOfRoom, takeSpooled, signPayload, db, disconnect, appendLine, takeLines, env };
}

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "aveli-spool-"));
  cluster = await startCluster(dir, { fsync: "off" });
  await createDatabase(cluster.url("postgres"), "spool");
  const url = databaseUrl(cluster.url("postgres"), "spool");
  const { deploy } = await import("@/prisma/migrate");
  await deploy(url);
  process.env.DATABASE_URL = url;
  process.env.WEBHOOK_SPOOL = "on";
  process.env.LIVEKIT_URL = "ws://127.0.0.1:1";
  process.env.LIVEKIT_API_KEY = access.key;
  process.env.LIVEKIT_API_SECRET = access.secret;
  vi.resetModules();
  modules = await load();
}, 240_000);

afterAll(async () => {
  await modules?.disconnect();
  await cluster?.stop();
  await rm(dir, { recursive: true, force: true });
});

beforeEach(() => rm(folder(), { recursive: true, force: true }));

afterEach(async () => {
  cluster = await startCluster(dir, { fsync: "off" });
  await untilItAnswers();
  await modules.db.$executeRaw`delete from app.webhook_events`;
});

const payloadOf = (id: string) =>
  JSON.stringify(
    { id, object: "event", type: "charge.refunded", livemode: false, data: { object: {} } },
    null,
    2,
  );

async function deliver(id: string, signature?: string) {
  const payload = payloadOf(id);
  const headers = {
    "content-type": "application/json",
    "stripe-signature": signature ?? modules.signPayload(payload),
  };
  const url = "http://localhost/api/payments/webhooks/stripe";
  const request = new NextRequest(url, { method: "POST", headers, body: payload });
  return modules.POST(request, { params: Promise.resolve({}) });
}

/** As LiveKit delivers it. */
async function tell(id: string) {
  const body = JSON.stringify({ event: "room_started", id, createdAt: "1", room: { name: "r" } });
  const token = new AccessToken(access.key, access.secret, { ttl: 300 });
  token.sha256 = createHash("sha256").update(body).digest("base64");
  const headers = { authorization: await token.toJwt(), "content-type": "application/webhook+json" };
  const url = "http://localhost/api/sfu/webhooks/livekit";
  const request = new NextRequest(url, { method: "POST", headers, body });
  return modules.tellOfRoom(request, { params: Promise.resolve({}) });
}

/** As an operator runs it, on a copy of the file. */
function replay(path: string) {
  const run = spawnSync(process.execPath, ["--import", "tsx", "lib/system/run/replay.ts", "--file", path], {
    encoding: "utf8",
    env: { ...process.env, LOG_LEVEL: "silent" },
  });
  return { stdout: run.stdout, stderr: run.stderr, status: run.status };
}

const untilItAnswers = () =>
  vi.waitFor(() => modules.db.$queryRaw`select 1`, { timeout: 60_000, interval: 200 });

const stored = async () =>
  (
    await modules.db.$queryRaw<{ id: string }[]>`
      select event_id as id from app.webhook_events order by received_at, event_id`
  ).map(({ id }) => id);

const files = async () => (await readdir(folder()).catch(() => [])).sort();

async function goAway() {
  await cluster.stop("immediate");
}

it("keeps what comes while the database is away, and takes it in, in order and each once, when it is back", async () => {
  await goAway();
  for (const id of ["evt_1", "evt_2", "evt_3", "evt_2"]) expect((await deliver(id)).status).toBe(200);
  const kept = await readFile(join(folder(), "webhooks.jsonl"), "utf8");
  const lines = kept.split("\n").filter(Boolean);
  expect(lines.map((line) => JSON.parse(line).id)).toEqual(["evt_1", "evt_2", "evt_3", "evt_2"]);
  await expect(modules.takeSpooled()).rejects.toThrow();
  expect(await files()).toEqual(["webhooks.jsonl"]);

  cluster = await startCluster(dir, { fsync: "off" });
  await untilItAnswers();
  expect(await modules.takeSpooled()).toBe(4);
  expect(await stored()).toEqual(["evt_1", "evt_2", "evt_3"]);
  expect(await files()).toEqual([]);
  expect(await modules.takeSpooled()).toBe(0);
}, 240_000);

it("keeps nothing that is not signed, and nothing while the database is there", async () => {
  expect((await deliver("evt_there")).status).toBe(200);
  await goAway();
  expect((await deliver("evt_unsigned", "t=1,v1=nonsense")).status).toBe(400);
  expect(await files()).toEqual([]);
}, 240_000);

it("answers 503 where it is off (control)", async () => {
  vi.spyOn(modules.env(), "WEBHOOK_SPOOL", "get").mockReturnValue(false);
  await goAway();
  expect((await deliver("evt_off")).status).toBe(503);
  expect(await files()).toEqual([]);
}, 240_000);

it("tells of half a line that a crash has left, keeps it apart, and takes the rest", async () => {
  await mkdir(folder(), { recursive: true });
  await appendFile(
    join(folder(), "webhooks.jsonl"),
    `\n${JSON.stringify(JSON.parse(payloadOf("evt_whole")))}\n`,
  );
  await appendFile(join(folder(), "webhooks.jsonl"), '\n{"id":"evt_torn","obj');
  await goAway();
  expect((await deliver("evt_after")).status).toBe(200);
  cluster = await startCluster(dir, { fsync: "off" });
  await untilItAnswers();
  expect(await modules.takeSpooled()).toBe(2);
  expect((await stored()).sort()).toEqual(["evt_after", "evt_whole"]);
  expect(await files()).toEqual(["webhooks.unreadable.jsonl"]);
  expect(await readFile(join(folder(), "webhooks.unreadable.jsonl"), "utf8")).toContain("evt_torn");
}, 240_000);

it("takes in again what a process left that died after storing and before forgetting", async () => {
  await mkdir(folder(), { recursive: true });
  const left = "webhooks.2026-01-01T00-00-00-000Z-00000000-0000-4000-8000-000000000000.taken.jsonl";
  await appendFile(join(folder(), left), `\n${JSON.stringify(JSON.parse(payloadOf("evt_left")))}\n`);
  await deliver("evt_left");
  await modules.takeSpooled();
  expect(await stored()).toEqual(["evt_left"]);
  expect(await files()).toEqual([]);
});

it("would lose what is written into a file that is taken meanwhile, were that not looked after (control)", async () => {
  await modules.appendLine(
    { folder: folder(), name: "webhooks" },
    JSON.stringify(JSON.parse(payloadOf("evt_first"))),
  );
  const naive = await open(join(folder(), "webhooks.jsonl"), "a");
  await modules.takeSpooled();
  await naive.appendFile(`\n${JSON.stringify(JSON.parse(payloadOf("evt_lost")))}\n`);
  await naive.sync();
  await naive.close();
  await modules.takeSpooled();
  expect(await stored()).toEqual(["evt_first"]);
});

it("keeps what LiveKit tells in the same file, and takes it in with the rest", async () => {
  await goAway();
  expect((await deliver("evt_money")).status).toBe(200);
  for (const id of ["EV_room", "EV_room"]) expect((await tell(id)).status).toBe(200);
  cluster = await startCluster(dir, { fsync: "off" });
  await untilItAnswers();
  expect(await modules.takeSpooled()).toBe(3);
  const rows = await modules.db.webhookEvent.findMany({ orderBy: { eventId: "asc" } });
  expect(rows.map(({ provider, eventId, eventType }) => [provider, eventId, eventType])).toEqual([
    ["livekit", "EV_room", "room_started"],
    ["stripe", "evt_money", "charge.refunded"],
  ]);
}, 240_000);

it("is a file that webhooks:replay runs, torn line and all, twice, and after it was taken in", async () => {
  await goAway();
  for (const id of ["evt_a", "evt_b", "evt_a"]) await deliver(id);
  await tell("EV_c");
  const kept = join(folder(), "webhooks.jsonl");
  await appendFile(kept, '\n{"id":"evt_torn","obj');
  const copy = join(dir, "copy.jsonl");
  await copyFile(kept, copy);
  cluster = await startCluster(dir, { fsync: "off" });
  await untilItAnswers();
  const first = replay(copy);
  expect(first.stderr).toContain("line 10 is left out");
  expect(first.stdout).toContain("3 ignored");
  expect(first.status).toBe(1);
  await modules.takeSpooled();
  expect(replay(copy).stdout).toContain("3 ignored");
  expect((await stored()).sort()).toEqual(["EV_c", "evt_a", "evt_b"]);
}, 240_000);

const ids = Array.from({ length: 60 }, (_, i) => `evt_many${i}`);
const lineOf = (id: string) => JSON.stringify(JSON.parse(payloadOf(id)));
const spool = () => ({ folder: folder(), name: "webhooks" });

/** Appends as we do, or as one would who does not look whether the file has been taken meanwhile. */
const writers = {
  ours: `const { appendLine: write } = await import("./lib/base/platform/spool.ts");`,
  naive: `
    const { open, mkdir } = await import("node:fs/promises");
    const write = async ({ folder, name }, line) => {
      await mkdir(folder, { recursive: true });
      const file = await open(folder + "/" + name + ".jsonl", "a");
      await new Promise((resolve) => setTimeout(resolve, 30));
      await file.appendFile("\\n" + line + "\\n");
      await file.close();
    };`,
};

/** Three processes write while others take; what is stored in the end. */
async function writeAndTake(how: keyof typeof writers): Promise<string[]> {
  const writer = `${writers[how]}
    for (const id of process.argv.slice(1)) {
      await write(${JSON.stringify(spool())}, ${JSON.stringify(lineOf("evt_id"))}.replace("evt_id", id));
    }`;
  const write = (own: string[]) =>
    new Promise<void>((resolve, reject) => {
      const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", writer, ...own]);
      child.once("error", reject);
      child.once("exit", (code) =>
        code === 0 ? resolve() : reject(new Error(`a writer ended with ${code}`)),
      );
    });
  let isWriting = true;
  const take = async () => {
    while (isWriting) await modules.takeSpooled();
  };
  const takers = [take(), take()];
  await Promise.all([0, 1, 2].map((n) => write(ids.filter((_, i) => i % 3 === n))));
  isWriting = false;
  await Promise.all(takers);
  await modules.takeSpooled();
  return (await stored()).sort();
}

it("loses none of what many processes write while others take, and stores each once", async () => {
  expect(await writeAndTake("ours")).toEqual([...ids].sort());
  expect(await files()).toEqual([]);
}, 240_000);

it("would lose some where nobody looks whether the file was taken (control)", async () => {
  expect((await writeAndTake("naive")).length).toBeLessThan(ids.length);
}, 240_000);

it("would take some twice where nobody waits for who takes already (control)", async () => {
  for (const id of ids) await modules.appendLine(spool(), lineOf(id));
  const taken: string[] = [];
  const take = async (lines: string[]) => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    taken.push(...lines);
    return [];
  };
  await Promise.all([1, 2, 3].map(() => modules.takeLines(spool(), take)));
  expect(taken.length).toBeGreaterThan(ids.length);
});
