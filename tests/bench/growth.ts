import pg from "pg";
import { type Call, load } from "./load";
import type { Sides } from "./sides";
import { heading, median, row } from "./table";

const [few, many] = [1_000, 1_000_000];

/** What a list costs when there is a thousand times as much to choose from; a small load, so that nobody queues. */
export async function compareGrowth({ ours, rounds, seconds }: Sides): Promise<void> {
  const client = new pg.Client(ours.databaseUrl);
  await client.connect();
  try {
    await fillActivities(client, few);
    const deep = await deepCursor(ours.url, 20);
    const calls: [string, () => Call][] = [
      ["GET /api/feed", () => ({ url: `${ours.url}/api/feed`, expect: [200] })],
      ["GET /api/feed, 20 pages down", () => ({ url: `${ours.url}/api/feed?cursor=${deep}`, expect: [200] })],
    ];
    const before = [];
    for (const [, call] of calls) before.push(await slowest(call(), ours.pid, rounds, seconds));
    await fillActivities(client, many - few);
    heading("\np99 of a list, ms", "1,000,000", "1,000");
    for (const [index, [name, call]] of calls.entries()) {
      row(name, await slowest(call(), ours.pid, rounds, seconds), Number(before[index]));
    }
  } finally {
    await client.end();
  }
}

async function fillActivities(client: pg.Client, count: number): Promise<void> {
  await client.query(
    `insert into app.activities (activity_type, actor_id, host_id, subject_table, subject_id, summary, occurred_at)
    select 'seminar_scheduled', s.host_id, s.host_id, 'seminars', s.id, s.title, now() - n * interval '1 minute'
    from generate_series(1, $1) n,
    (select * from app.offers where kind = 'seminar' and status = 'scheduled' order by id limit 1) s`,
    [count],
  );
  await client.query("vacuum analyze app.activities");
}

async function deepCursor(url: string, pages: number): Promise<string> {
  let cursor = "";
  for (let page = 0; page < pages; page++) {
    const answer = await fetch(`${url}/api/feed${cursor && `?cursor=${cursor}`}`);
    cursor = String(((await answer.json()) as { next_cursor: string | null }).next_cursor);
  }
  return cursor;
}

async function slowest(call: Call, pid: number, rounds: number, seconds: number): Promise<number> {
  await load(call, pid, 1, 2);
  const samples = [];
  for (let round = 0; round < rounds; round++) samples.push(await load(call, pid, seconds, 2));
  return median(samples.map(({ p99 }) => p99));
}
