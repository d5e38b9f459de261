import { request } from "node:http";
import { beforeAll, expect, inject, test } from "vitest";
import { metricsToken } from "@/tests/support/app";
import { clientOf } from "@/tests/support/contract-client";
import { forgetAttempts } from "@/tests/support/contract-world";

const app = inject("app");
const client = clientOf(app.url);

beforeAll(() => forgetAttempts(app.databaseUrl));

interface Sample {
  name: string;
  labels: Record<string, string>;
  value: number;
}

async function scrape(): Promise<Sample[]> {
  const headers = { authorization: `Bearer ${metricsToken}` };
  const text = await (await fetch(`${app.url}/api/metrics`, { headers })).text();
  return [...text.matchAll(/^(\w+)(?:\{(.*)\})? (\S+)$/gm)].map(([, name = "", labels = "", value]) => ({
    name,
    labels: Object.fromEntries([...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, to]) => [key, to])),
    value: Number(value),
  }));
}

async function count(route: string, method: string, status: number): Promise<number> {
  const found = (await scrape()).find(
    ({ name, labels }) =>
      name === "http_server_request_duration_seconds_count" &&
      labels.http_route === route &&
      labels.http_request_method === method &&
      labels.http_response_status_code === String(status),
  );
  return found?.value ?? 0;
}

test.each([
  ["/", "/[locale]", 200],
  ["/en/seminars/oppen-cirkel", "/[locale]/seminars/[slug]", 200],
  ["/seminars/oppen-cirkel", "/[locale]/seminars/[slug]", 200],
  ["/seminars/there-is-none-of-this-name", "/[locale]/seminars/[slug]", 404],
  ["/api/seminars/oppen-cirkel", "/api/seminars/[id]", 200],
  ["/api/seminars?limit=2", "/api/seminars", 200],
  ["/me", "/api/me", 401],
  ["/calendar/no-such-token.ics", "/api/calendar/[token]", 404],
  ["/api/there-is-none", "/api/[[...path]]", 404],
  ["/sw.js", "", 200],
])("a visit to %s is counted as one to %s", async (path, route, status) => {
  const before = await count(route, "GET", status);
  const answer = await client.call("GET", path);
  expect(answer.status).toBe(status);
  await expect.poll(() => count(route, "GET", status)).toBeGreaterThan(before);
});

test("what is refused before Next, and who leaves before the answer, are counted, too", async () => {
  const refused = await count("/[locale]/courses", "DELETE", 405);
  await client.call("DELETE", "/courses");
  await expect.poll(() => count("/[locale]/courses", "DELETE", 405)).toBeGreaterThan(refused);

  const left = await count("/api/explore", "GET", 499);
  const { port } = new URL(app.url);
  await new Promise<void>((resolve) => {
    const asked = request({ host: "127.0.0.1", port, path: "/api/explore?q=andning" });
    asked.on("error", () => resolve());
    asked.end();
    asked.on("socket", (socket) => socket.on("connect", () => setImmediate(() => asked.destroy())));
  });
  await expect.poll(() => count("/api/explore", "GET", 499), { timeout: 20_000 }).toBeGreaterThan(left);
});

test("no label holds an id, a name or a token", async () => {
  const routes = new Set((await scrape()).map(({ labels }) => labels.http_route ?? ""));
  expect([...routes].filter((route) => !/^$|^\/[\w.[\]/-]*$/.test(route))).toEqual([]);
  expect([...routes].join(" ")).not.toMatch(/oppen-cirkel|no-such-token|[0-9a-f]{8}-/);
});

test("the process, its event loop, its connections and its jobs are measured", async () => {
  const samples = await scrape();
  const names = new Set(samples.map(({ name }) => name));
  for (const name of [
    "process_resident_memory_bytes",
    "process_cpu_seconds_total",
    "nodejs_eventloop_lag_p99_seconds",
    "nodejs_heap_size_used_bytes",
    "aveli_jobs_oldest_waiting_seconds",
  ]) {
    expect(names, name).toContain(name);
  }
  const pool = samples.filter(({ name }) => name === "db_client_connection_count");
  expect(pool.map(({ labels }) => labels.state).sort()).toEqual(["idle", "used", "waiting"]);
  expect(pool.reduce((sum, { value }) => sum + value, 0)).toBeGreaterThan(0);
  await expect
    .poll(async () => (await scrape()).some(({ name }) => name === "aveli_job_duration_seconds_count"), {
      timeout: 90_000,
    })
    .toBe(true);
});
