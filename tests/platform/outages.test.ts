import { Logger, runOnce, type TaskList } from "graphile-worker";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import { db } from "@/lib/base/platform/db";
import { env } from "@/lib/base/platform/env";
import { Unavailable } from "@/lib/base/platform/errors";
import { enqueue } from "@/lib/base/platform/jobs";
import { log } from "@/lib/base/platform/log";
import { logContext, withLogContext } from "@/lib/base/platform/log-context";
import { identifyJobs, jobLogger } from "@/lib/system/run/job-logger";
import { watchOutages } from "@/lib/system/run/outages";
import { useDatabase } from "@/tests/support/database";

useDatabase();

const crontab = "* * * * * look_after ?jobKey=look_after&max=3";

let client: pg.Client;
let isAway = true;
const vendor = async () => {
  if (isAway) throw new Unavailable(5, { cause: new Error("connect ECONNREFUSED") });
};
const broken = async () => {
  throw new Error("it broke");
};
const taskList: TaskList = { look_after: vendor, send_once: vendor, break_down: broken };

let said: Record<"info" | "warn" | "error", MockInstance>;

beforeAll(async () => {
  client = new pg.Client(env().DATABASE_URL);
  await client.connect();
});
afterAll(() => client.end());
beforeEach(async () => {
  isAway = true;
  await client.query("delete from graphile_worker._private_jobs");
  said = {
    info: vi.spyOn(log(), "info").mockReturnValue(undefined),
    warn: vi.spyOn(log(), "warn").mockReturnValue(undefined),
    error: vi.spyOn(log(), "error").mockReturnValue(undefined),
  };
});

async function runJob(tasks: TaskList, name: string, logger = jobLogger, attempts = 3) {
  const { rows } = await client.query(
    'select id from graphile_worker.add_job($1, \'{"secret": "of a person"}\', max_attempts => $2::smallint)',
    [name, attempts],
  );
  const id = rows[0].id;
  await runOnce({
    connectionString: String(env().DATABASE_URL),
    taskList: tasks,
    noHandleSignals: true,
    logger,
  });
  const left = async () => {
    const { rows } = await client.query(
      "select attempts, last_error, locked_by from graphile_worker.jobs where id = $1",
      [id],
    );
    return rows[0] ?? null;
  };
  // A worker is done before the last job that it has run is marked as such.
  await expect.poll(async () => (await left())?.locked_by ?? null, { timeout: 30_000 }).toBeNull();
  return left();
}

test("a scheduled task whose vendor is away leaves no failed job, and one warning for the whole outage", async () => {
  const tasks = watchOutages(taskList, crontab);
  for (let minute = 0; minute < 4; minute++) expect(await runJob(tasks, "look_after")).toBeNull();
  expect(said.warn).toHaveBeenCalledTimes(1);
  expect(said.error).not.toHaveBeenCalled();

  isAway = false;
  expect(await runJob(tasks, "look_after")).toBeNull();
  expect(said.info.mock.calls.filter(([about]) => "task" in Object(about))).toHaveLength(1);

  isAway = true;
  await runJob(tasks, "look_after");
  expect(said.warn).toHaveBeenCalledTimes(2);
});

test("without that, each minute leaves a job that failed (control)", async () => {
  expect(await runJob(taskList, "look_after")).toMatchObject({ attempts: 1, last_error: "unavailable" });
});

test("any other job waits and is tried again, with one warning, and is an error when it is given up", async () => {
  const tasks = watchOutages(taskList, crontab);
  expect(await runJob(tasks, "send_once")).toMatchObject({ attempts: 1 });
  expect(await runJob(tasks, "send_once")).toMatchObject({ attempts: 1 });
  expect(said.warn).toHaveBeenCalledTimes(1);
  expect(said.error).not.toHaveBeenCalled();
  expect(await runJob(tasks, "send_once", jobLogger, 1)).toMatchObject({ attempts: 1 });
  expect(said.error).toHaveBeenCalledTimes(1);
});

test("what breaks by itself is an error at once, scheduled or not, and no line holds a job's payload", async () => {
  const tasks = watchOutages(taskList, "* * * * * break_down");
  expect(await runJob(tasks, "break_down")).toMatchObject({ attempts: 1, last_error: "it broke" });
  expect(said.error).toHaveBeenCalledTimes(1);
  expect(JSON.stringify(said.error.mock.calls)).not.toContain("of a person");

  const whole: unknown[] = [];
  const asTheyCome = new Logger(() => (_level, _message, meta) => void whole.push(meta));
  await runJob(tasks, "break_down", asTheyCome);
  expect(JSON.stringify(whole), "graphile-worker hands the whole job over (control)").toContain(
    "of a person",
  );
});

test("a job that a request has queued logs under its id, and is given what it was queued with", async () => {
  const seen: unknown[] = [];
  const tasks = identifyJobs({
    look: async (payload) => void seen.push(payload, logContext().request_id, logContext().task),
  });
  await withLogContext({ request_id: "request-1" }, () => enqueue(db, "look", { id: 7 }));
  await enqueue(db, "look", { id: 8 });
  await runOnce({
    connectionString: String(env().DATABASE_URL),
    taskList: tasks,
    noHandleSignals: true,
    logger: jobLogger,
  });
  await expect.poll(async () => (await client.query("select from graphile_worker.jobs")).rowCount).toBe(0);
  expect(seen).toEqual([{ id: 7 }, "request-1", "look", { id: 8 }, undefined, "look"]);
});
