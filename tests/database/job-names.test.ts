import pg from "pg";
import { beforeEach, expect, inject, test } from "vitest";
import { namesOfMigrations } from "@/lib/base/platform/safeguards";
import { tasks } from "@/lib/system/run/tasks";
import { deploy } from "@/prisma/migrate";
import { createDatabase, databaseName, databaseUrl, dropDatabase } from "@/tests/support/clone";

const before = (await namesOfMigrations()).filter((name) => name < "0005_job_names");

let url: string;
let client: pg.Client;

/** A database of the release before, with its queue. */
beforeEach(async () => {
  const server = inject("databaseServer").url;
  const name = databaseName("jobs");
  await createDatabase(server, name);
  url = databaseUrl(server, name);
  await deploy(url, before);
  client = new pg.Client(url);
  await client.connect();
  return async () => {
    await client.end();
    await dropDatabase(server, name);
  };
});

const queue = async () =>
  (await client.query("select task_identifier as task, key from graphile_worker.jobs order by id")).rows;

test("a job that waits under an earlier name runs under today's, and merges as before", async () => {
  await client.query(`
    select graphile_worker.add_job('offer_seats', '{"seminarId": "s"}', job_key := 'offer_seats:s'),
      graphile_worker.add_job('tell_move', '{"moveId": "m"}', job_key := 'tell_move:m'),
      graphile_worker.add_job('forget_old_records', '{}', job_key := 'forget_old_records'),
      graphile_worker.add_job('place_person', '{"user_id": "u"}'),
      graphile_worker.add_job('send_mail', '{}', job_key := 'offer_seats_of_nobody')`);
  await client.query(`
    insert into graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
    values ('forget_old_records', now(), now()), ('expire_orders', now(), now())`);
  expect((await queue()).every(({ task }) => task in tasks)).toBe(false);

  await deploy(url);
  expect(await queue()).toEqual([
    { task: "promote_waitlist", key: "promote_waitlist:s" },
    { task: "notify_of_move", key: "notify_of_move:m" },
    { task: "purge_expired_records", key: "purge_expired_records" },
    { task: "sync_participant", key: null },
    { task: "send_mail", key: "offer_seats_of_nobody" },
  ]);
  await client.query(
    `select graphile_worker.add_job('promote_waitlist', '{"seminarId": "s"}', job_key := 'promote_waitlist:s')`,
  );
  expect(await queue()).toHaveLength(5);
  const { rows } = await client.query(
    "select identifier from graphile_worker._private_known_crontabs order by 1",
  );
  expect(rows).toEqual([{ identifier: "expire_orders" }, { identifier: "purge_expired_records" }]);
});

test("the database itself queues jobs that the worker knows", async () => {
  await deploy(url);
  const { rows } = await client.query<{ task: string }>(`
    select distinct (regexp_matches(prosrc, 'add_job\\(''(\\w+)''', 'g'))[1] as task
    from pg_proc where pronamespace = 'app'::regnamespace`);
  expect(rows.length).toBeGreaterThan(2);
  expect(rows.map(({ task }) => task).filter((task) => !(task in tasks))).toEqual([]);
});
