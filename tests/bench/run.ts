import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { signPayload } from "@/lib/payments/signature.stripe";
import { environmentWith } from "@/lib/platform/env";
import { freePort, startApp } from "@/tests/support/app";
import { browserCookie } from "@/tests/support/browser-cookie";
import { gatherAudience } from "./audience";
import { startBareApp } from "./bare-app";
import { type Call, load, type Sample } from "./load";
import { firstScripts, gzippedKilobytes } from "./script-size";

/** Aveli and a bare Next app on one machine, one database and in turns; only the ratios mean something elsewhere. */
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const seconds = Number(process.env.BENCH_SECONDS ?? 3);

if (!existsSync(".next/BUILD_ID")) {
  const { status } = spawnSync("npm", ["run", "build"], { stdio: "inherit" });
  if (status !== 0) process.exit(1);
}
process.env.AUTH_SECRET = "a-secret-that-only-the-tests-have";
const ours = await startApp();
const bare = await startBareApp(ours.databaseUrl, await freePort());
try {
  console.log(
    `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, ${rounds} rounds of ${seconds} s in turns\n`,
  );
  await compareScripts();
  await compareCalls();
  compareSettlement();
} finally {
  await bare.child.stop();
  await ours.stop();
}

async function compareScripts() {
  const base = gzippedKilobytes(await firstScripts(bare.url));
  heading("gzipped JavaScript of a page", "ours kB", "bare kB");
  for (const path of ["/", "/seminars", "/seminars/stilla-morgon", "/courses/andas", "/services/samtal-45"]) {
    row(path, gzippedKilobytes(await firstScripts(ours.url + path)), base);
  }
  const lobby = await firstScripts(`${ours.url}/live/kvallsro`, await cookieOf("bjorn@aveli.test"));
  row("/live/kvallsro, before one goes in", gzippedKilobytes(lobby), base);
}

async function cookieOf(email: string): Promise<string> {
  const answer = await fetch(`${ours.url}/api/auth/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password: "aveli-demo-2026" }),
  });
  const { user, access_token } = (await answer.json()) as { user: { id: string }; access_token: string };
  return browserCookie(user.id, access_token);
}

async function compareCalls() {
  const { seminarId, tokens } = await gatherAudience(ours.databaseUrl, 2_000);
  let turn = 0;
  const askToken = () => ({
    body: JSON.stringify({ seminar_id: seminarId }),
    headers: { authorization: `Bearer ${tokens[turn++ % tokens.length]}` },
  });
  const json = { "content-type": "application/json" };
  const page = (path: string): [string, Call, Call] => [
    path,
    { url: ours.url + path, expect: [200] },
    { url: bare.url, expect: [200] },
  ];
  const calls: [string, Call, Call][] = [
    page("/"),
    page("/seminars"),
    page("/seminars/stilla-morgon"),
    [
      "GET /api/seminars",
      { url: `${ours.url}/api/seminars`, expect: [200] },
      { url: `${bare.url}/list`, expect: [200] },
    ],
    [
      "GET /api/feed",
      { url: `${ours.url}/api/feed`, expect: [200] },
      { url: `${bare.url}/feed`, expect: [200] },
    ],
    [
      "webhook",
      {
        url: `${ours.url}/payments/webhooks/stripe`,
        method: "POST",
        headers: json,
        body: event,
        expect: [200],
      },
      { url: `${bare.url}/webhook`, method: "POST", headers: json, body: event, expect: [200] },
    ],
    [
      "POST /api/sfu/token",
      {
        url: `${ours.url}/api/sfu/token`,
        method: "POST",
        headers: json,
        body: askToken,
        expect: [200],
      },
      {
        url: `${bare.url}/token`,
        method: "POST",
        headers: json,
        body: askToken,
        expect: [200],
      },
    ],
  ];
  heading("\nrequests per second (and server CPU ms each)", "ours", "bare");
  for (const [name, mine, theirs] of calls) {
    const samples = await inTurns(mine, theirs);
    const [a, b] = [
      median(samples.map(([x]) => x.requestsPerSecond)),
      median(samples.map(([, y]) => y.requestsPerSecond)),
    ];
    const [ca, cb] = [
      median(samples.map(([x]) => x.cpuPerRequest)),
      median(samples.map(([, y]) => y.cpuPerRequest)),
    ];
    row(name, a, b, `   CPU ${ca.toFixed(2)} : ${cb.toFixed(2)} = ${(ca / cb).toFixed(2)}`);
  }
}

function compareSettlement() {
  const { stdout, status } = spawnSync("npx", ["tsx", "tests/bench/settlement.ts", String(rounds)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    env: environmentWith({ DATABASE_URL: ours.databaseUrl, LOG_LEVEL: "warn" }),
  });
  if (status !== 0) throw new Error("The settlement could not be measured.");
  const results = JSON.parse(stdout) as { ours: number; bare: number }[];
  heading("\norders settled per second, without HTTP", "ours", "bare pg");
  row("settleCheckout", median(results.map((r) => r.ours)), median(results.map((r) => r.bare)));
}

async function inTurns(mine: Call, theirs: Call): Promise<[Sample, Sample][]> {
  const samples: [Sample, Sample][] = [];
  await load(mine, ours.pid, 1);
  await load(theirs, Number(bare.child.pid), 1);
  for (let round = 0; round < rounds; round++) {
    const first = round % 2 === 0;
    const a = first ? await load(mine, ours.pid, seconds) : null;
    const b = await load(theirs, Number(bare.child.pid), seconds);
    samples.push([a ?? (await load(mine, ours.pid, seconds)), b]);
  }
  return samples;
}

function event() {
  const body = JSON.stringify({
    id: `evt_${randomUUID()}`,
    object: "event",
    type: "bench.unknown",
    data: { object: {} },
  });
  return { body, headers: { "stripe-signature": signPayload(body) } };
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function heading(what: string, a: string, b: string) {
  console.log(`${what.padEnd(46)}${a.padStart(10)}${b.padStart(10)}${"ratio".padStart(8)}`);
}

function row(name: string, a: number, b: number, more = "") {
  console.log(
    `  ${name.padEnd(44)}${a.toFixed(1).padStart(10)}${b.toFixed(1).padStart(10)}${(a / b).toFixed(2).padStart(8)}${more}`,
  );
}
