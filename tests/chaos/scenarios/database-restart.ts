import { setTimeout as pause } from "node:timers/promises";
import { type Answer, ask } from "../harness/ask";
import type { StopMode } from "../harness/cluster";
import { course } from "../harness/goods";
import { host, signedInPeople } from "../harness/people";
import { tally, until } from "../harness/waiting";
import { inWorld, type World } from "../harness/world";
import type { Scenario, Stage } from "../scenario";

const atOnce = 20;
const patience = 10_000;

export const databaseRestart: Scenario = {
  name: "database-restart",
  tells: `${atOnce} people at a time order without pause while PostgreSQL is restarted`,
  run: (stage) =>
    inWorld({ cluster: stage.cluster, name: "database-restart" }, (world) =>
      restartUnderOrders(world, stage),
    ),
};

async function restartUnderOrders(world: World, { report, isShort }: Stage) {
  const modes: StopMode[] = isShort
    ? ["fast", "immediate"]
    : ["fast", "immediate", "fast", "immediate", "fast", "immediate"];
  const item_id = await course(world.sql, (await host(world.sql)).id);
  const people = await signedInPeople(world.sql, modes.length * 1_500);
  const answers: Answer[] = [];
  let isOver = false;
  const keepOrdering = async () => {
    for (let person = people.pop(); person && !isOver; person = people.pop()) {
      answers.push(
        await ask(`${world.url}/api/orders`, { as: person.token, json: { kind: "course", item_id } }),
      );
      await pause(10);
    }
  };
  const { pid } = world.web;
  const ordering = Array.from({ length: atOnce }, keepOrdering);
  const lost: (number | null)[] = [];
  for (const mode of modes) {
    await pause(1_500);
    const away = await world.cluster.restart(mode);
    const since = answers.length;
    const firstAgain = await until(
      async () => answers.slice(since).some(({ status }) => status === 201),
      patience,
      20,
    );
    lost.push(firstAgain);
    report.figure(
      `restart ${mode}: database away / first order after it, ms`,
      `${away} / ${firstAgain ?? "none"}`,
    );
  }
  const peopleLeft = people.length;
  isOver = true;
  await Promise.all(ordering);

  const acknowledged = answers.filter(({ status }) => status === 201).map(({ json }) => String(json.id));
  const { rows } = await world.sql.query("select count(*)::int as kept from app.orders where id = any($1)", [
    acknowledged,
  ]);
  const refused = answers.filter(({ status }) => status !== 201);
  const longest = Math.round(Math.max(...answers.map(({ milliseconds }) => milliseconds)));
  report.figure("orders asked for", tally(answers.map(({ status }) => status)));
  report.figure("longest answer, ms", longest);
  report.promise("there were orders in every outage", peopleLeft > 0 && refused.length >= modes.length, {
    peopleLeft,
  });
  report.promise(
    "every acknowledged order is in the database",
    rows[0].kept === acknowledged.length,
    rows[0].kept,
  );
  report.promise(
    "whatever failed was 503 with Retry-After",
    refused.every(({ status, headers }) => status === 503 && Number(headers.get("retry-after")) > 0),
    tally(refused.map(({ status }) => status)),
  );
  report.promise(`nobody waited longer than ${patience / 1000} s`, longest < patience + 1_000, longest);
  report.promise(
    "orders are taken again soon after each restart",
    lost.every((wait) => wait !== null),
  );
  report.promise("it is the same process", isAlive(pid) && world.web.pid === pid);
  await report.examine(world.databaseUrl);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
