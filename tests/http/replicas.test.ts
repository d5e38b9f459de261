import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Replica, startApp, type TestApp } from "@/tests/support/app";
import { type Caller, clientOf } from "@/tests/support/contract-client";
import { forgetAttempts } from "@/tests/support/contract-world";
import { type Forwarder, startForwarder } from "@/tests/support/forwarder";
import { makePass } from "@/tests/support/made-pass";

let app: TestApp;
let replica: Replica;
/** The replica's way to what the database announces. */
let way: Forwarder;
let database: pg.Client;
let first: ReturnType<typeof clientOf>;
let asha: Caller;

/** Two servers of one build on one database, as behind a proxy. */
beforeAll(async () => {
  app = await startApp({ WORKER: "off", LOG_LEVEL: "error" });
  way = await startForwarder(app.databaseUrl);
  replica = await app.startReplica({ DATABASE_DIRECT_URL: way.url });
  first = clientOf(app.url);
  database = new pg.Client(app.databaseUrl);
  await database.connect();
  await forgetAttempts(app.databaseUrl);
  asha = await first.signIn("asha@aveli.test");
}, 240_000);

afterAll(async () => {
  await database?.end();
  await replica?.child.stop();
  await way?.cut();
  await app?.stop();
});

const at = (server: { url: string }) => clientOf(server.url);
const pageOf = async (server: { url: string }, path: string) => (await at(server).call("GET", path)).text;
const isListening = (server: { url: string }) => async () => {
  const { json } = await at(server).call("GET", "/api/ready");
  return !(json.down as string[]).includes("listener");
};

beforeEach(async () => {
  for (const server of [app, replica]) await expect.poll(isListening(server), { timeout: 30_000 }).toBe(true);
});

const plan = { summary: "Vi sitter.", description: "", price_amount: 0, duration_minutes: 30, capacity: 1 };
let planned = 0;

/** A seminar on sale, made and published at the first server. */
async function onSale(title: string): Promise<{ id: string; slug: string }> {
  const starts_at = new Date(Date.now() + 20 * 86_400_000 + planned++ * 3_600_000).toISOString();
  const made = await first.call("POST", "/api/seminars", { as: asha, json: { ...plan, title, starts_at } });
  expect(made.status, made.text).toBe(201);
  const { id, slug } = made.json as { id: string; slug: string };
  expect((await first.call("POST", `/api/seminars/${id}/publish`, { as: asha })).status).toBe(200);
  return { id, slug };
}

const onOffer = "EventScheduled";
const soldOut = "SoldOut";

async function order(seminar: string, server: { url: string } = app) {
  const buyer = await at(server).register("Björn");
  await database.query("update app.users set email_verified_at = now() where id = $1", [buyer.id]);
  const json = { kind: "seminar", item_id: seminar };
  const { status, text } = await at(server).call("POST", "/api/orders", { as: buyer, json });
  expect(status, text).toBe(201);
}

test("what is cancelled at one server is off sale at the other, whether looked at meanwhile or not", async () => {
  const { id, slug } = await onSale("Kväll som ställs in");
  const paths = [`/seminars/${slug}`, `/en/seminars/${slug}`, "/hosts/asha-lind"];
  for (const path of paths) expect(await pageOf(replica, path)).toContain("Kväll som ställs in");
  expect(await pageOf(replica, paths[0] as string)).toContain(onOffer);
  // Redirects to the address that belongs to the headers.
  const rsc = async () => (await fetch(`${replica.url}${paths[0]}?_rsc=1`, { headers: { rsc: "1" } })).text();
  expect(await rsc()).toContain(onOffer);
  expect((await first.call("POST", `/api/seminars/${id}/cancel`, { as: asha })).status).toBe(202);
  await expect.poll(async () => (await rsc()).includes(onOffer), { timeout: 10_000 }).toBe(false);
  for (const path of paths.slice(0, 2)) expect(await pageOf(replica, path), path).not.toContain(onOffer);
  expect(await pageOf(replica, paths[2] as string)).not.toContain("Kväll som ställs in");
});

test("the first to look after a minute and more sees what is true, too", async () => {
  const { id, slug } = await onSale("Kväll som byter namn");
  const path = `/seminars/${slug}`;
  expect(await pageOf(replica, path)).toContain("Kväll som byter namn");
  const json = { ...plan, title: "Kväll med nytt namn" };
  expect((await first.call("PATCH", `/api/seminars/${id}`, { as: asha, json })).status).toBe(200);
  // One second is what is promised; nobody looks meanwhile.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(await pageOf(replica, path)).toContain("Kväll med nytt namn");
});

test("the last seat taken by an order at one server is gone at both", async () => {
  const { id, slug } = await onSale("Kväll med en plats");
  const path = `/seminars/${slug}`;
  for (const server of [app, replica]) expect(await pageOf(server, path)).not.toContain(soldOut);
  await order(id);
  for (const server of [app, replica]) {
    await expect.poll(() => pageOf(server, path), { timeout: 10_000 }).toContain(soldOut);
  }
});

test("without the announcement the other server goes on selling what is gone", async () => {
  const { id, slug } = await onSale("Kväll som ingen hör av");
  const path = `/seminars/${slug}`;
  expect(await pageOf(replica, path)).not.toContain(soldOut);
  await database.query("alter table app.seminars disable trigger seminars_announced");
  try {
    await order(id);
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    expect(await pageOf(replica, path)).not.toContain(soldOut);
  } finally {
    await database.query("alter table app.seminars enable trigger seminars_announced");
  }
});

test("a server that hears nothing says so, shows nothing old for long, and is right when it hears again", async () => {
  const { id, slug } = await onSale("Kväll i tysthet");
  const path = `/seminars/${slug}`;
  expect(await pageOf(replica, path)).not.toContain(soldOut);
  await way.cut();
  try {
    await expect.poll(isListening(replica), { timeout: 10_000 }).toBe(false);
    await order(id);
    await expect.poll(() => pageOf(replica, path), { timeout: 30_000 }).toContain(soldOut);
  } finally {
    await way.mend();
  }
  await expect.poll(isListening(replica), { timeout: 30_000 }).toBe(true);
});

test("a server whose connection the database has ended is right as soon as it has another", async () => {
  const { id, slug } = await onSale("Kväll som bryts av");
  const path = `/seminars/${slug}`;
  expect(await pageOf(replica, path)).not.toContain(soldOut);
  const { rowCount } = await database.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'aveli listener' and datname = current_database()",
  );
  // One for each server, whatever it listens to.
  expect(rowCount).toBe(2);
  await order(id);
  await expect.poll(() => pageOf(replica, path), { timeout: 10_000 }).toContain(soldOut);
});

test("a proxy may keep a page for a minute, and half a minute more while it renews it", async () => {
  const { headers } = await at(replica).call("GET", "/seminars");
  expect(headers.get("cache-control")).toBe("s-maxage=60, stale-while-revalidate=30");
});

/** Tables that public pages read, and whose changes need not be announced. */
const unannounced: Record<string, string> = {
  explore_entries: "the list of all offers is made for each visit",
};

test("whatever public pages read is announced when it changes", async () => {
  await makePass(first, asha);
  const xml = await pageOf(app, "/sitemap.xml");
  const paths = [...xml.matchAll(/<loc>([^<]+)/g)].map(([, loc]) => new URL(String(loc)).pathname);
  const previews = [];
  // What others have read before is counted when their connections end.
  await database.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
  );
  await expect.poll(isListening(replica), { timeout: 30_000 }).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  await database.query("select pg_stat_reset()");
  for (const path of paths) {
    const text = await pageOf(replica, path);
    previews.push(...[...text.matchAll(/href="([^"]+\/preview\/[^"]+)"/g)].map(([, href]) => String(href)));
  }
  expect(previews.length).toBeGreaterThan(0);
  for (const path of previews) await pageOf(replica, path);
  await replica.child.stop();
  // The server counts what a connection has read when it ends.
  const read = async () => {
    const { rows } = await database.query<{ name: string }>(
      `select relname as name from pg_stat_user_tables
       where schemaname = 'app' and coalesce(seq_scan, 0) + coalesce(idx_scan, 0) > 0`,
    );
    return rows.map(({ name }) => name);
  };
  await expect
    .poll(read, { timeout: 30_000 })
    .toEqual(expect.arrayContaining(["offers", "passes", "lessons"]));
  const { rows } = await database.query<{ name: string }>(
    `select relname as name from pg_trigger join pg_class on pg_class.oid = tgrelid join pg_proc on pg_proc.oid = tgfoid
     where proname like 'announce\\_%' and tgtype & 28 <> 0 group by relname
     having bit_or(tgtype) & 4 <> 0 and bit_or(tgtype) & 16 <> 0`,
  );
  const announced = rows.map(({ name }) => name);
  expect((await read()).filter((name) => !announced.includes(name) && !(name in unannounced))).toEqual([]);
}, 120_000);
