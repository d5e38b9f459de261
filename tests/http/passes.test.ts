import { beforeAll, expect, inject, test, vi } from "vitest";
import { type Caller, clientOf } from "@/tests/support/contract-client";
import { forgetAttempts } from "@/tests/support/contract-world";
import { makePass } from "@/tests/support/made-pass";

const app = inject("app");
const client = clientOf(app.url);

let host: Caller;
let buyer: Caller;
beforeAll(async () => {
  await forgetAttempts(app.databaseUrl);
  host = await client.signIn("asha@aveli.test");
  buyer = await client.signIn("bjorn@aveli.test");
});

const call = async (method: string, path: string, json?: unknown, as = buyer) =>
  (await client.call(method, path, { as, json })).json;

test("a host sells all dates of a series; a member pays, has a seat in each, and withdraws", async () => {
  const { id, slug } = await makePass(client, host);
  await call("PATCH", `/api/series/${id}`, { price_amount: 30_001 }, host);
  const shown = (await client.call("GET", `/api/series/${slug}`)).json;
  expect(shown).toMatchObject({ kind: "series", status: "published", price_amount: 30_001 });
  const dates = shown.seminars as { id: string; seats_left: number }[];
  expect(dates).toHaveLength(3);
  const page = await client.call("GET", `/passes/${slug}`);
  expect(page.status).toBe(200);
  expect(page.text).toContain('"EventSeries"');

  const order = await call("POST", "/api/orders", { kind: "series", item_id: id });
  expect(order).toMatchObject({ kind: "series", status: "pending", amount: 30_001 });
  const till = await call("POST", "/api/payments/stripe/create-session", { order_id: order.id });
  await fetch(String(till.url), {
    method: "POST",
    body: new URLSearchParams({ outcome: "paid" }),
    redirect: "manual",
  });
  await vi.waitFor(
    async () => expect(await call("GET", `/api/orders/${order.id}`)).toMatchObject({ status: "paid" }),
    { timeout: 60_000, interval: 200 },
  );
  for (const date of dates) {
    expect(await call("GET", `/api/seminars/${date.id}`)).toMatchObject({ seats_left: date.seats_left - 1 });
  }
  const again = await client.call("POST", "/api/orders", {
    as: buyer,
    json: { kind: "series", item_id: id },
  });
  expect(again.json).toMatchObject({ status: 409, code: "already_owned" });
  const orderPage = await client.call("GET", `/orders/${order.id}`, { headers: { cookie: buyer.cookie } });
  expect(orderPage.status).toBe(200);

  expect(await call("POST", `/api/orders/${order.id}/withdraw`, { confirm: true })).toMatchObject({
    refund_amount: 30_001,
    reason: "withdrawn",
  });
  for (const date of dates) {
    expect(await call("GET", `/api/seminars/${date.id}`)).toMatchObject({ seats_left: date.seats_left });
  }
});
