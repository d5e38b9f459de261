import { NextRequest } from "next/server";
import { expect, test, vi } from "vitest";
import { GET } from "@/app/api/metrics/route";
import { db } from "@/lib/base/platform/db";
import { useDatabase } from "@/tests/support/database";
import { asha, bjorn } from "@/tests/support/people";
import { liveSeminarOf, seatFor } from "@/tests/support/seminars";

// Before the imports, with which the settings are read.
vi.hoisted(() => {
  process.env.METRICS_TOKEN = "a-token-for-prometheus";
});
useDatabase();

const scrape = (authorization: string) =>
  GET(new NextRequest("http://aveli.test/api/metrics", { headers: { authorization } }), {
    params: Promise.resolve({}),
  });

test("figures are there for whoever has the token, and for no one else", async () => {
  expect((await scrape("Bearer a-token-for-prometheu")).status).toBe(404);
  expect((await scrape("Bearer ")).status).toBe(404);

  await seatFor(await bjorn(), await liveSeminarOf(await asha()));
  await db.webhookEvent.create({
    data: { provider: "stripe", eventId: "evt_1", eventType: "x", payload: {}, status: "parked" },
  });
  const answer = await scrape("Bearer a-token-for-prometheus");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toMatch(/^text\/plain; version=0.0.4/);
  const lines = (await answer.text()).split("\n");
  expect(lines).toEqual(
    expect.arrayContaining([
      "# TYPE aveli_orders gauge",
      'aveli_orders{status="paid"} 1',
      "aveli_webhook_events_parked 1",
      "aveli_webhook_events_oldest_waiting_seconds 0",
      "aveli_live_rooms 1",
    ]),
  );
});
