import { describe, expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { receiveEvent } from "@/lib/base/platform/inbox";
import { findOrderDetails } from "@/lib/commerce/orders/details-queries";
import { findOrder, listOrderEvents } from "@/lib/commerce/orders/queries";
import { findReceipt } from "@/lib/commerce/receipts/queries";
import { findSeller } from "@/lib/commerce/sellers/queries";
import { savePlatformSeller } from "@/lib/commerce/sellers/save-platform-seller";
import { setSaleSeller } from "@/lib/commerce/sellers/set-sale-seller";
import { findSellerSettings } from "@/lib/commerce/sellers/settings-queries";
import type { Actor } from "@/lib/people/identity/actor";
import { listAudit } from "@/lib/system/admin/audit-queries";
import { listEvents } from "@/lib/system/admin/event-queries";
import { searchOrders } from "@/lib/system/admin/order-queries";
import { findExamination, findOverview } from "@/lib/system/admin/overview-queries";
import { requestExamination } from "@/lib/system/admin/request-examination";
import { requestReplay } from "@/lib/system/admin/request-replay";
import { reportFindings } from "@/lib/system/run/check-invariants";
import { tasks } from "@/lib/system/run/tasks";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { admin, asha, bjorn } from "@/tests/support/people";
import { asSeller, paidSeat } from "@/tests/support/receipts";
import { seatFor, seminarOf } from "@/tests/support/seminars";

useDatabase();

const aveli = {
  legal_name: "Aveli AB",
  is_trader: true,
  org_nr: "556677-8899",
  is_vat_registered: true,
  street: "Gatan 1",
  postal_code: "111 22",
  city: "Stockholm",
  email: "hej@aveli.test",
};
const event = { provider: "stripe", event_id: "evt_prov" } as const;

const calls = {
  searchOrders: (actor: Actor) => searchOrders(actor, { limit: 20 }),
  listEvents: (actor: Actor) => listEvents(actor, { limit: 20 }),
  requestReplay: (actor: Actor) => requestReplay(actor, event),
  listAudit: (actor: Actor) => listAudit(actor, { limit: 20 }),
  findOverview: (actor: Actor) => findOverview(actor),
  findExamination: (actor: Actor) => findExamination(actor),
  requestExamination: (actor: Actor) => requestExamination(actor),
  findSellerSettings: (actor: Actor) => findSellerSettings(actor),
  savePlatformSeller: (actor: Actor) => savePlatformSeller(actor, aveli),
  setSaleSeller: (actor: Actor) => setSaleSeller(actor, { kind: "course", seller: "host" }),
};

test("what admins look at is there for them, and for nobody else", async () => {
  await receiveEvent({ provider: "stripe", id: event.event_id, type: "payout.paid", payload: "{}" });
  const [boss, others] = [await admin(), [await bjorn(), await asha()]];
  for (const [name, call] of Object.entries(calls)) {
    for (const other of others)
      expect(await errorCode(() => call(other)), `${name} by a ${other.role}`).toBe("not_found");
    expect(await errorCode(() => call(boss)), name).toBe("ok");
  }
});

test("an order is found by its number and by the buyer's address, and each look is written down", async () => {
  const [boss, buyer] = [await admin(), await bjorn()];
  const { orderId } = await seatFor(buyer, await seminarOf(await asha()));
  const { number, user } = await db.order.findUniqueOrThrow({
    where: { id: orderId },
    include: { user: true },
  });
  for (const q of [String(number), user.email.toUpperCase().slice(0, -3)]) {
    expect((await searchOrders(boss, { limit: 20, q })).items).toMatchObject([
      { id: orderId, buyer: { id: buyer.id } },
    ]);
  }
  expect((await searchOrders(boss, { limit: 20, q: "%" })).items).toEqual([]);
  const looks = await listAudit(boss, { limit: 20, subject: orderId });
  expect(looks.items.map(({ action, actor }) => [action, actor?.id])).toEqual([
    ["order_listed", boss.id],
    ["order_listed", boss.id],
  ]);
});

test("whichever way an admin comes to someone's order, it is written down, and its own people leave no such trace", async () => {
  const [boss, host, buyer] = [await admin(), await asSeller(await asha()), await bjorn()];
  const { orderId } = await paidSeat(host, buyer);
  const looks = [
    (actor: Actor) => findOrder(actor, { id: orderId }),
    (actor: Actor) => findOrderDetails(actor, { id: orderId }),
    (actor: Actor) => listOrderEvents(actor, { id: orderId }),
    (actor: Actor) => findReceipt(actor, { id: orderId }),
  ];
  for (const look of looks) {
    const before = await db.auditEntry.count();
    for (const own of [host, buyer]) await look(own);
    expect(await db.auditEntry.count()).toBe(before);
    await look(boss);
    expect((await listAudit(boss, { limit: 1 })).items).toMatchObject([
      { action: "order_viewed", subject_id: orderId, actor: { id: boss.id } },
    ]);
    expect(await db.auditEntry.count()).toBe(before + 1);
  }
});

test("a parked event is run again by the worker, and who asked for it is written down", async () => {
  const boss = await admin();
  await receiveEvent({
    provider: "stripe",
    id: "evt_parked",
    type: "payout.paid",
    payload: '{"type": "payout.paid"}',
  });
  await db.webhookEvent.updateMany({ where: { eventId: "evt_parked" }, data: { status: "parked" } });
  const parked = await listEvents(boss, { limit: 20, status: "parked" });
  expect(parked.items).toMatchObject([{ event_id: "evt_parked", status: "parked" }]);
  expect(JSON.stringify(parked)).not.toContain("payload");
  await requestReplay(boss, { provider: "stripe", event_id: "evt_parked" });
  await tasks.replay_event?.({ provider: "stripe", id: "evt_parked" }, {} as never);
  expect(await db.webhookEvent.findFirst({ where: { eventId: "evt_parked" } })).toMatchObject({
    status: "ignored",
  });
  expect((await listAudit(boss, { limit: 5, action: "event_replayed" })).items[0]).toMatchObject({
    actor: { id: boss.id },
    details: { event_id: "evt_parked" },
  });
  expect(await errorCode(() => requestReplay(boss, { provider: "stripe", event_id: "evt_none" }))).toBe(
    "not_found",
  );
});

test("what the doctor finds is kept for the admins", async () => {
  const boss = await admin();
  await reportFindings();
  const { examined_at, findings } = await findExamination(boss);
  expect(examined_at).not.toBeNull();
  expect(findings.map(({ name }) => name)).toContain("seats_oversold");
});

describe("who sells a kind of thing", () => {
  test("is the host, or the platform once it is said who that is; each change is written down", async () => {
    const [boss, host] = [await admin(), await asha()];
    await db.saleSetting.updateMany({ data: { sellerId: null } });
    await db.sellerDetails.deleteMany({ where: { hostId: null } });
    const toPlatform = () => setSaleSeller(boss, { kind: "course", seller: "platform" });
    expect(await errorCode(toPlatform)).toBe("platform_seller_missing");
    await savePlatformSeller(boss, aveli);
    expect(await toPlatform()).toMatchObject({
      kinds: { course: "platform", service: "host", seminar: "host" },
      platform: { legal_name: "Aveli AB", vat_number: "SE556677889901" },
    });
    expect(await findSeller("course", host.id)).toMatchObject({ legal_name: "Aveli AB" });
    expect(await findSeller("seminar", host.id)).toBeNull();
    await setSaleSeller(boss, { kind: "course", seller: "host" });
    expect(await findSeller("course", host.id)).toBeNull();
    const { items } = await listAudit(boss, { limit: 3, actor: boss.id });
    expect(items.map(({ action }) => action)).toEqual([
      "sale_seller_set",
      "sale_seller_set",
      "platform_seller_saved",
    ]);
  });
});
