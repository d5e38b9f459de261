import pg from "pg";
import { explorePage } from "@/lib/catalogue/explore/queries";
import { exploreInput } from "@/lib/catalogue/explore/schema";
import { fillOffers } from "./fill-offers";
import { type Call, load } from "./load";
import type { Sides } from "./sides";
import { heading, median, row } from "./table";

const [few, many] = [1_000, 100_000];

/** Common words and rare ones, alone and with the filters that people choose. */
const asks = [
  "",
  "kind=seminar",
  "when=weekend&price=500",
  "kind=service&language=en&price=free",
  "q=meditation",
  "q=skog&kind=course&price=500",
  "q=samtal+l%C3%A4ngtan&language=sv",
  "q=medit&when=month",
  "q=vyspelris&kind=service",
];

/** Searching with filters: beside a bare handler with the same SQL, and when there is a hundred times as much. */
export async function compareExploring({ ours, bare, rounds, seconds }: Sides): Promise<void> {
  const client = new pg.Client(ours.databaseUrl);
  await client.connect();
  try {
    await fillOffers(client, few);
    const statements = asks.map((ask) => {
      const { text, values } = explorePage(
        exploreInput.parse(Object.fromEntries(new URLSearchParams(ask))),
        new Date(),
      );
      return { text, values };
    });
    await fetch(`${bare.url}/explore`, { method: "PUT", body: JSON.stringify(statements) });
    const mine: Call = { url: asks.map((ask) => `${ours.url}/api/explore?${ask}`), expect: [200] };
    const theirs: Call = { url: asks.map((_, n) => `${bare.url}/explore?n=${n}`), expect: [200] };

    const before = await inTurns(mine, theirs, { ours, bare, rounds, seconds });
    await fillOffers(client, many - few);
    const after = await inTurns(mine, theirs, { ours, bare, rounds, seconds });

    heading("\np99 of searches with filters, ms", "ours", "bare");
    row(`among ${few} things`, before.mine, before.theirs);
    row(`among ${many} things`, after.mine, after.theirs);
    heading("", "100,000", "1,000");
    row("GET /api/explore", after.mine, before.mine);
    row("the bare handler", after.theirs, before.theirs);
  } finally {
    await client.end();
  }
}

/** A small load, so that nobody queues. */
async function inTurns(mine: Call, theirs: Call, { ours, bare, rounds, seconds }: Sides) {
  const sides = [
    { call: mine, pid: ours.pid, samples: [] as number[] },
    { call: theirs, pid: Number(bare.child.pid), samples: [] as number[] },
  ];
  for (const { call, pid } of sides) await load(call, pid, 2, 2);
  for (let round = 0; round < rounds; round++) {
    for (const { call, pid, samples } of round % 2 === 0 ? sides : sides.toReversed()) {
      samples.push((await load(call, pid, seconds, 2)).p99);
    }
  }
  const [a, b] = sides.map(({ samples }) => median(samples));
  return { mine: Number(a), theirs: Number(b) };
}
