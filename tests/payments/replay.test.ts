import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { db } from "@/lib/base/platform/db";
import { receiveEvent } from "@/lib/base/platform/inbox";
import { useDatabase } from "@/tests/support/database";
import { checkedOut, payAtProvider } from "@/tests/support/payments";
import { asha, bjorn } from "@/tests/support/people";
import { seminarOf } from "@/tests/support/seminars";

useDatabase();

function replay(...args: string[]) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--import", "tsx", "lib/system/run/replay.ts", ...args],
    { encoding: "utf8", env: { ...process.env, LOG_LEVEL: "silent" } },
  );
  return { stdout, stderr, status };
}

async function paidUnheard() {
  const seminar = await seminarOf(await asha(), { priceAmount: 29_000 });
  const checkout = await checkedOut(await bjorn(), seminar.id);
  await payAtProvider(checkout.sessionId);
  return checkout;
}

const completed = (id: string, sessionId: string, extra: object = {}) =>
  JSON.stringify({
    id,
    object: "event",
    type: "checkout.session.completed",
    livemode: false,
    data: { object: { id: sessionId } },
    ...extra,
  });

const statusOf = async (id: string) => (await db.order.findUniqueOrThrow({ where: { id } })).status;

it("runs a file of raw events, tells of lines that are none, and is harmless the second time", async () => {
  const [first, second] = [await paidUnheard(), await paidUnheard()];
  const path = join(mkdtempSync(join(tmpdir(), "replay-")), "events");
  const lines = [
    completed("evt_file1", first.sessionId),
    "",
    "no event",
    completed("evt_live", second.sessionId, { livemode: true }),
    completed("evt_file2", second.sessionId),
  ];
  writeFileSync(path, lines.join("\n"));
  const run = replay("--file", path);
  expect(run.stdout).toContain("2/2  evt_file2  processed\n2 processed");
  expect(run.stderr).toContain("line 3 is left out");
  expect(run.stderr).toContain("line 4 is left out");
  expect(run.status).toBe(1);
  for (const { orderId } of [first, second]) expect(await statusOf(orderId)).toBe("paid");

  replay("--file", path);
  expect(await db.payment.count({ where: { orderId: first.orderId } })).toBe(1);
});

it("runs one event, those since a time, or the parked ones", async () => {
  const { orderId, sessionId } = await paidUnheard();
  await receiveEvent({
    provider: "stripe",
    id: "evt_parked",
    type: "checkout.session.completed",
    payload: completed("evt_parked", sessionId),
  });
  await db.webhookEvent.updateMany({ where: { eventId: "evt_parked" }, data: { status: "parked" } });
  expect(replay("--parked").stdout).toContain("1/1  evt_parked  processed");
  expect(await statusOf(orderId)).toBe("paid");
  expect(replay("--id", "evt_parked").stdout).toContain("1 processed");
  expect(replay("--since", "2000-01-01T00:00Z").stdout).toMatch(/processed/);
  expect(replay("--id", "evt_nowhere").stdout).toContain("No event matches.");
  expect(replay().status).toBe(2);
});
