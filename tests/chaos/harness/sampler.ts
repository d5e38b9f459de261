import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

export interface Sampler {
  /** Ends the watch; what was seen, oldest first. */
  stop(): Promise<number[]>;
}

const interval = 20;

/** Asks the database for one number every 20 milliseconds, on a connection of its own. */
export async function watch(url: string, sql: string, parameters: unknown[]): Promise<Sampler> {
  const client = new pg.Client(url);
  await client.connect();
  const seen: number[] = [];
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      const { rows } = await client.query<{ number: string }>(sql, parameters);
      seen.push(Number(rows[0]?.number));
      await pause(interval);
    }
  })();
  return {
    async stop() {
      isOver = true;
      await watching;
      await client.end();
      return seen;
    },
  };
}
