import { randomUUID } from "node:crypto";
import { signPayload } from "@/lib/commerce/payments/signature.stripe";
import { gatherAudience } from "./audience";
import { type Call, load, type Sample } from "./load";
import type { Sides } from "./sides";
import { heading, median, row } from "./table";

/** Pages, lists, intake and tokens, each beside a bare handler that does the same with the same database. */
export async function compareCalls(sides: Sides) {
  const { ours, bare } = sides;
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
    const samples = await inTurns(sides, mine, theirs);
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

async function inTurns(
  { ours, bare, rounds, seconds }: Sides,
  mine: Call,
  theirs: Call,
): Promise<[Sample, Sample][]> {
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
