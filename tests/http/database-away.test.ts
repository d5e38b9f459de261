import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import sharp from "sharp";
import Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import { endpoints } from "@/app/api/openapi.json/endpoints";
import { type Cluster, startCluster } from "@/lib/system/run/postgres";
import { startApp, type TestApp } from "@/tests/support/app";
import { type Caller, type Client, clientOf, expectProblem } from "@/tests/support/contract-client";
import { fill, idsIn, makePrivateThings, type Private, samples } from "@/tests/support/contract-world";
import { findGoTool } from "@/tests/support/go-tool";
import { type S3Server, s3Gateway, startS3 } from "@/tests/support/s3-server";

const gateway = findGoTool(s3Gateway);

let dir: string;
let bucket: S3Server | null;
let cluster: Cluster;
let app: TestApp;
let client: Client;
let björn: Caller;
let things: Private;

/** A database of our own, which we may take away. */
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "aveli-away-"));
  cluster = await startCluster(dir, { fsync: "off" });
  process.env.DATABASE_URL = cluster.url("postgres");
  bucket = gateway ? await startS3(gateway) : null;
  app = await startApp({ LOG_LEVEL: "silent", ...bucket?.settings });
  client = clientOf(app.url);
  björn = await client.signIn("bjorn@aveli.test");
  things = await makePrivateThings(client, await client.signIn("asha@aveli.test"), app.databaseUrl);
}, 120_000);

afterAll(async () => {
  await app?.stop();
  await bucket?.stop();
  await cluster?.stop();
  await rm(dir, { recursive: true, force: true });
});

test("whoever comes first sees what is on, and none of the empty pages that the build has left", async () => {
  for (const page of ["/seminars", "/en/seminars", "/courses", "/services", "/", "/en", "/seminars/past"]) {
    const { status, text } = await client.call("GET", page);
    expect(status).toBe(200);
    expect(text, page).toContain("<article");
  }
});

test("the worker has begun, and everything is ready", async () => {
  await expect
    .poll(async () => (await client.call("GET", "/api/ready")).json, { timeout: 60_000 })
    .toEqual({
      status: "ready",
      down: [],
    });
});

test.skipIf(!gateway)("a cover is put into the bucket and shown from it by the built server", async () => {
  const asha = await client.signIn("asha@aveli.test");
  const offer = { title: "Bild", summary: "Ett prov.", price_amount: 0, duration_minutes: 45 };
  const made = await client.call("POST", "/api/services", { as: asha, json: offer });
  const path = `/api/services/${made.json.id}/cover`;
  const picture = sharp({ create: { width: 900, height: 700, channels: 3, background: "#7aa8f7" } });
  const body = new Uint8Array(await picture.png().toBuffer());
  const given = await client.call("POST", path, { as: asha, body, headers: { "content-type": "image/png" } });
  expect(given.status, given.text).toBe(201);
  const shown = await fetch(app.url + given.json.cover_url);
  expect(shown.headers.get("content-type")).toBe("image/webp");
  expect((await sharp(await shown.arrayBuffer()).metadata()).width).toBe(960);
  expect((await client.call("DELETE", path, { as: asha })).status).toBe(204);
});

/** Pages that ask the database who is looking, or for what they show. */
const pages = ["/home", "/orders", "/profile", "/studio", "/admin", "/en/home", "/explore?q=andas"];

async function expectQuietPage(path: string) {
  const page = await fetch(app.url + path, { headers: { cookie: björn.cookie, accept: "text/html" } });
  const text = await page.text();
  expect(page.status, path).toBe(503);
  expect(Number(page.headers.get("retry-after")), path).toBeGreaterThan(0);
  expect(page.headers.get("cache-control"), path).toContain("no-store");
  expect(page.headers.get("content-security-policy"), path).toContain("script-src 'self'");
  expect(text).toContain(path.startsWith("/en") ? "We’ll be back shortly" : "Vi är strax tillbaka");
  expect(text).toContain(path.startsWith("/en") ? 'lang="en"' : 'lang="sv"');
}

test("a database that takes no connections is away, for calls and for pages", async () => {
  const server = new pg.Client(cluster.url("postgres"));
  await server.connect();
  const name = new URL(app.databaseUrl).pathname.slice(1);
  await server.query(`alter database ${name} allow_connections false`);
  await server.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [name]);
  for (let n = 0; n < 3; n++) {
    expectProblem(await client.call("GET", "/api/me", { as: björn }), 503, "unavailable");
    await expectQuietPage("/home");
  }
  await server.query(`alter database ${name} allow_connections true`);
  await server.end();
  await expect
    .poll(async () => (await client.call("GET", "/api/me", { as: björn })).status, { timeout: 60_000 })
    .toBe(200);
});

test("while the database is away every call says so, and when to come back", async () => {
  await cluster.stop();
  const sample = samples();
  for (const endpoint of endpoints.filter(({ input }) => input)) {
    const { method, path } = endpoint;
    const json = method === "GET" ? undefined : (sample[`${method} ${path}`] ?? {});
    const answer = await client.call(method, fill(path, idsIn(endpoint, things)), { as: björn, json });
    expectProblem(answer, 503, "unavailable");
    expect(Number(answer.headers.get("retry-after")), `${method} ${path}`).toBeGreaterThan(0);
  }
  expectProblem(await client.call("GET", "/api/seminars"), 503, "unavailable");
  expectProblem(await pay(), 503, "unavailable");
}, 240_000);

test("the process lives, knows what it lacks, and shows what needs no database", async () => {
  expect((await client.call("GET", "/api/health")).status).toBe(200);
  const ready = await client.call("GET", "/api/ready");
  expect(ready).toMatchObject({ status: 503, json: { status: "unavailable" } });
  expect(ready.json.down).toContain("database");
  expect(Number(ready.headers.get("retry-after"))).toBeGreaterThan(0);
  for (const page of ["/", "/en", "/privacy", "/terms", "/seminars", "/offline"]) {
    expect((await client.call("GET", page)).status, page).toBe(200);
  }
});

test("a page that needs the database says when to come back", async () => {
  for (const page of pages) await expectQuietPage(page);
  await Promise.all(pages.map(expectQuietPage));
});

test("it is back to work by itself, in the same process", async () => {
  cluster = await startCluster(dir, { fsync: "off" });
  const statusOf = async (path: string, as?: Caller) =>
    (await client.call("GET", path, { as: as ?? null })).status;
  await expect.poll(() => statusOf("/api/seminars"), { timeout: 60_000 }).toBe(200);
  await expect.poll(() => statusOf("/api/me", björn), { timeout: 60_000 }).toBe(200);
  expect((await pay()).json).toEqual({ received: true });
  await expect.poll(() => statusOf("/api/ready"), { timeout: 60_000 }).toBe(200);
  expect(process.kill(app.pid, 0)).toBe(true);
}, 240_000);

/** An event with a true signature, of a checkout that nobody has. */
function pay() {
  const payload = JSON.stringify({
    id: "evt_away",
    type: "checkout.session.completed",
    data: { object: { id: "cs_nobody" } },
  });
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret: "whsec_sandbox" });
  const headers = { "stripe-signature": signature, "content-type": "application/json" };
  return client.call("POST", "/api/payments/webhooks/stripe", { body: payload, headers });
}
