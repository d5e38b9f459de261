import pg from "pg";
import { log } from "@/lib/base/platform/log";

const interval = 15_000;

const holdLease = "select pg_try_advisory_lock(hashtext('worker'), hashtext($1))";

// A job is locked by its worker's id. The age spares a worker that has taken a job but not yet its lease.
const freeJobsOfTheDead = `
  select graphile_worker.force_unlock_workers(dead.ids), dead.ids
  from (
    select array_agg(distinct jobs.locked_by) as ids
    from graphile_worker.jobs
    where jobs.locked_at < now() - interval '10 seconds'
      and not exists (
        select from pg_locks
        where pg_locks.locktype = 'advisory'
          and pg_locks.database = (select oid from pg_database where datname = current_database())
          and pg_locks.classid = (hashtext('worker')::bigint & 4294967295)::oid
          and pg_locks.objid = (hashtext(jobs.locked_by)::bigint & 4294967295)::oid
          and pg_locks.objsubid = 2
      )
  ) dead
  where dead.ids is not null`;

export interface WorkerLease {
  hold(workerId: string): void;
  close(): Promise<void>;
}

/**
 * Shows other processes which workers are alive, and frees the jobs of those that died, which graphile-worker alone
 * would leave locked for four hours. A lease is an advisory lock, which PostgreSQL releases as soon as its holder is
 * gone.
 */
export function openWorkerLease(url: string): WorkerLease {
  const workerIds = new Set<string>();
  let client: pg.Client | null = null;
  let isOpen = true;
  let turn: Promise<void> = Promise.resolve();

  const renew = async () => {
    if (!isOpen) return;
    try {
      client ??= await connect();
      for (const id of workerIds) await client.query(holdLease, [id]);
      const { rows } = await client.query<{ ids: string[] }>(freeJobsOfTheDead);
      for (const { ids } of rows) log().warn({ workers: ids }, "freed the jobs of workers that died");
    } catch (error) {
      log().warn({ err: error }, "could not renew the worker's lease");
      client?.end().catch(() => {});
      client = null;
    }
  };

  async function connect() {
    const fresh = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    fresh.on("error", () => {
      if (client === fresh) client = null;
    });
    await fresh.connect();
    return fresh;
  }

  const takeTurn = () => {
    turn = turn.then(renew);
  };
  const timer = setInterval(takeTurn, interval);

  return {
    hold(workerId) {
      workerIds.add(workerId);
      takeTurn();
    },
    async close() {
      isOpen = false;
      clearInterval(timer);
      await turn;
      await client?.end();
    },
  };
}
