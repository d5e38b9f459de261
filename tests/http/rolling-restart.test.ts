import { once } from "node:events";
import { Agent, get, type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { issueAccessToken } from "@/lib/people/identity/access-token";
import { type Replica, startApp, type TestApp } from "@/tests/support/app";
import { startProxy } from "@/tests/support/retrying-proxy";

const settings = { TRUSTED_PROXIES: "1", WORKER: "off", LOG_LEVEL: "error" };

let app: TestApp;
let replica: Replica;
let database: pg.Client;

beforeAll(async () => {
  app = await startApp(settings);
  replica = await app.startReplica();
  database = new pg.Client(app.databaseUrl);
  await database.connect();
}, 240_000);

afterAll(async () => {
  await database?.end();
  await replica?.child.stop();
  await app?.stop();
});

const send = ({ child }: Replica, signal: NodeJS.Signals) => process.kill(Number(child.pid), signal);

/** Everybody buys the same free seminar, once. */
async function buyers(count: number) {
  const seminar = await database.query<{ id: string }>(
    `update app.seminars set capacity = 10000 where id = (select id from app.offers where slug = 'oppen-cirkel') returning id`,
  );
  const { rows } = await database.query<{ session: string }>(
    `with people as (
       insert into app.users (email, display_name, email_verified_at)
       select 'kund-' || gen_random_uuid() || '@aveli.test', 'Kund', now() from generate_series(1, $1) returning id
     )
     insert into app.sessions (user_id, kind, expires_at) select id, 'api', now() + interval '1 day' from people
     returning id as session`,
    [count],
  );
  return {
    seminar: seminar.rows[0]?.id,
    tokens: await Promise.all(rows.map(({ session }) => issueAccessToken(session))),
  };
}

const reads = ["/", "/seminars/oppen-cirkel", "/api/seminars", "/en/courses", "/api/courses"];

/** Reads and orders through the proxy until stopped; counts what was answered, ordered, and what failed. */
async function startLoad(url: string) {
  const { seminar, tokens } = await buyers(400);
  const counts = { failed: [] as string[], answered: 0, ordered: 0 };
  let isOver = false;
  const ask = async (path: string, init?: RequestInit) => {
    const status = await fetch(url + path, init).then(
      async (response) => {
        await response.arrayBuffer();
        return response.status;
      },
      () => 0,
    );
    counts.answered++;
    if (status < 200 || status >= 400) counts.failed.push(`${status} ${path}`);
    return status;
  };
  // One after the other, because all buy the same.
  const buyAll = async () => {
    const body = JSON.stringify({ kind: "seminar", item_id: seminar });
    for (const token of tokens) {
      if (isOver) return;
      const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
      if ((await ask("/api/orders", { method: "POST", headers, body })) === 201) counts.ordered++;
    }
  };
  const visit = async (nth: number) => {
    for (let turn = nth; !isOver; turn++) await ask(reads[turn % reads.length] as string);
  };
  const all = Promise.all([buyAll(), ...Array.from({ length: 11 }, (_, nth) => visit(nth))]);
  return {
    counts,
    async stop() {
      isOver = true;
      await all;
    },
  };
}

async function paidOrders(): Promise<number> {
  const { rows } = await database.query("select count(*)::int from app.orders where status = 'paid'");
  return rows[0].count;
}

/** Ends the replica while both are busy. */
async function endUnderLoad(signal: NodeJS.Signals) {
  const proxy = await startProxy([app.url, replica.url]);
  const before = await paidOrders();
  const load = await startLoad(proxy.url);
  const { counts } = load;
  const someMore = async () => {
    const { answered, ordered } = counts;
    const isEnough = () => counts.answered >= answered + 20 && counts.ordered >= ordered + 3;
    await expect.poll(isEnough, { timeout: 150_000 }).toBe(true);
  };
  try {
    await someMore();
    // In the middle of an order, of which there is one at a time.
    await proxy.sendsChange(replica.url);
    send(replica, signal);
    const code = await replica.child.exited;
    await someMore();
    await load.stop();
    return { code, ...counts, kept: (await paidOrders()) - before };
  } finally {
    await load.stop();
    await proxy.stop();
  }
}

test("a server that is told to end says so first, finishes what it has begun, and ends by itself", async () => {
  const { url } = replica;
  const agent = new Agent({ keepAlive: true });
  const ask = async (path: string) => {
    const [response] = (await once(get(url + path, { agent }), "response")) as [IncomingMessage];
    return {
      status: response.statusCode,
      connection: response.headers.connection,
      body: await text(response),
    };
  };
  expect(await ask("/api/health")).toMatchObject({ status: 200, connection: "keep-alive" });
  const idle = Object.values(agent.freeSockets).flat()[0];
  const idleEnds = once(idle as NonNullable<typeof idle>, "close");

  const body = JSON.stringify({ email: "bjorn@aveli.test", password: "aveli-demo-2026" });
  const slow = request(`${url}/api/auth/login`, {
    method: "POST",
    headers: { "content-type": "application/json", "content-length": body.length },
  });
  const answered = once(slow, "response") as Promise<[IncomingMessage]>;
  slow.write(body.slice(0, 10));
  await pause(500);

  send(replica, "SIGTERM");
  const late = async (path: string) => {
    const response = await fetch(url + path, { headers: { connection: "keep-alive" } });
    return {
      status: response.status,
      connection: response.headers.get("connection"),
      text: await response.text(),
    };
  };
  await expect.poll(async () => (await late("/api/health")).status, { timeout: 4_500 }).toBe(503);
  const [ready, page] = await Promise.all([late("/api/ready"), late("/seminars")]);
  expect([ready.status, ready.connection, JSON.parse(ready.text).down]).toEqual([
    503,
    "close",
    expect.arrayContaining(["draining"]),
  ]);
  expect(page).toMatchObject({ status: 200, connection: "close" });
  await idleEnds;

  let hasEnded = false;
  void replica.child.exited.then(() => {
    hasEnded = true;
  });
  await expect(fetch(`${url}/api/health`)).rejects.toThrow();
  expect(hasEnded).toBe(false);
  slow.end(body.slice(10));
  const [response] = await answered;
  expect([response.statusCode, response.headers.connection]).toEqual([200, "close"]);
  expect(JSON.parse(await text(response))).toMatchObject({ user: { email: "bjorn@aveli.test" } });
  expect(await replica.child.exited).toBe(0);
  agent.destroy();
}, 120_000);

test("nobody notices, with a proxy in front, that one of two servers is replaced, and every order is kept", async () => {
  replica = await app.startReplica();
  const { code, failed, ordered, kept } = await endUnderLoad("SIGTERM");
  expect({ code, failed, kept }).toEqual({ code: 0, failed: [], kept: ordered });
}, 400_000);

test("a server that is killed instead takes requests with it", async () => {
  replica = await app.startReplica();
  const { failed } = await endUnderLoad("SIGKILL");
  expect(failed.length).toBeGreaterThan(0);
}, 400_000);
