import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { log } from "@/lib/base/platform/log";
import { seconds } from "@/lib/base/platform/time";

const retryEvery = seconds(1);
const beat = seconds(4);
const patience = seconds(3);

export interface Channel {
  name: string;
  hear: (payload: string) => void;
}

interface Contacts {
  /** Called once everything has been heard that was committed before `until`; the first time after `reconnected`. */
  heard: (until: number) => void;
  /** What was announced since the last contact has been missed. */
  reconnected: () => void;
  lost: () => void;
}

export interface Listener {
  stop(): Promise<void>;
}

/** Hears what is announced in the database, by one connection, until stopped; a lost connection is replaced. */
export function startListener(
  url: string,
  channels: readonly Channel[],
  contacts: Contacts = { heard() {}, reconnected() {}, lost() {} },
): Listener {
  const stopping = new AbortController();
  const listening = listen(url, channels, contacts, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await listening;
    },
  };
}

async function listen(
  url: string,
  channels: readonly Channel[],
  contacts: Contacts,
  stopping: AbortSignal,
): Promise<void> {
  while (!stopping.aborted) {
    const client = new pg.Client({
      connectionString: url,
      application_name: "aveli listener",
      connectionTimeoutMillis: seconds(5),
      query_timeout: patience,
    });
    // While the database is away each second costs a new connection, so no listener may be left behind.
    const ended = new AbortController();
    client.on("error", () => ended.abort());
    client.on("end", () => ended.abort());
    client.on("notification", ({ channel, payload }) => {
      for (const { name, hear } of channels) if (name === channel) hear(payload ?? "");
    });
    try {
      await client.connect();
      for (const { name } of channels) await client.query(`listen ${name}`);
      contacts.reconnected();
      const isOver = AbortSignal.any([stopping, ended.signal]);
      while (!isOver.aborted) {
        const asked = Date.now();
        // PostgreSQL delivers what was announced before it says that it is done. A connection that is dead without
        // having been closed does not reply.
        await client.query("select 1");
        contacts.heard(asked);
        await pause(beat, undefined, { signal: isOver }).catch(() => {});
      }
    } catch (error) {
      log().debug({ err: error }, "not listening; tried again soon");
    }
    if (!stopping.aborted) contacts.lost();
    await client.end().catch(() => {});
    await pause(retryEvery, undefined, { signal: stopping }).catch(() => {});
  }
}
