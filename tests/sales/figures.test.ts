import { describe, expect, it } from "vitest";
import { db } from "@/lib/base/platform/db";
import { vatIncluded } from "@/lib/base/platform/money";
import { refundOrder } from "@/lib/commerce/payments/refund-order";
import { sendRefund } from "@/lib/commerce/payments/send-refund";
import { settleCheckout } from "@/lib/commerce/payments/settle-checkout";
import { exportCsv, exportSie } from "@/lib/commerce/sales/export-sales";
import {
  findAllSalesEntries,
  findSales,
  listSalesEntries,
  listSalesMonths,
} from "@/lib/commerce/sales/queries";
import { boundsOf, monthOf } from "@/lib/commerce/sales/rules";
import type { Actor } from "@/lib/people/identity/actor";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { checkedOut, payAtProvider } from "@/tests/support/payments";
import { admin, asha, bjorn, elin, maja } from "@/tests/support/people";
import { seatFor, seminarOf } from "@/tests/support/seminars";
import { readSie } from "./read-sie";

useDatabase();

/** A sale to Björn as it really goes, moved to the time it is said to have happened. */
async function sold(host: Actor, priceAmount: number, at: Date, data: { currency?: "SEK" | "EUR" } = {}) {
  const item = await seminarOf(host, { priceAmount, ...data });
  const buyer = await bjorn();
  const { orderId, sessionId, checkoutId } = await checkedOut(buyer, item.id);
  await payAtProvider(sessionId);
  await settleCheckout(checkoutId);
  await db.$transaction([
    // The order's own trigger lets nobody else say when it was paid.
    db.$executeRaw`set local session_replication_role = replica`,
    db.$executeRaw`update app.orders set paid_at = ${at} where id = ${orderId}::uuid`,
  ]);
  return { orderId, itemId: item.id };
}

async function paidBack(host: Actor, orderId: string, amount: number, at: Date) {
  await refundOrder(host, { id: orderId, amount, reason: "Del" });
  const refund = await db.refund.findFirstOrThrow({ where: { orderId, status: "pending" } });
  await sendRefund({ refundId: refund.id });
  await db.refund.update({ where: { id: refund.id }, data: { settledAt: at } });
}

const inOctober = new Date("2026-10-15T12:00:00Z");
const inNovember = new Date("2026-11-15T12:00:00Z");

describe("a month of sales", () => {
  it("has what was sold in it, what went back in it, and what is left", async () => {
    const host = await asha();
    const { orderId } = await sold(host, 29_000, inOctober);
    await sold(host, 9_900, inOctober);
    await paidBack(host, orderId, 10_000, inNovember);

    const [october] = await findSales(host, { month: "2026-10" });
    expect(october?.items).toHaveLength(2);
    expect(october?.total).toEqual({
      ...{ orders: 2, gross: 38_900, discount: 0, refunded: 0, vat: 5_800 + 1_980, fee: 2_900 + 990 },
      net: 38_900 - 3_890,
    });
    const [november] = await findSales(host, { month: "2026-11" });
    expect(november?.total).toEqual({
      ...{ orders: 0, gross: 0, discount: 0, refunded: 10_000, vat: -2_000, fee: -1_000, net: -9_000 },
    });
    expect(await listSalesMonths(host, new Date("2026-12-01T12:00:00Z"))).toEqual([
      ...["2026-12", "2026-11", "2026-10"],
    ]);
  });

  it("keeps kronor and euros apart", async () => {
    const host = await asha();
    await sold(host, 29_000, inOctober);
    await sold(host, 2_500, inOctober, { currency: "EUR" });
    const sales = await findSales(host, { month: "2026-10" });
    expect(sales.map(({ currency, total }) => [currency, total.gross])).toEqual([
      ["SEK", 29_000],
      ["EUR", 2_500],
    ]);
    const { content } = await exportSie(host, { month: "2026-10" });
    expect(readSie(content).verifications).toHaveLength(1);
  });

  it("begins and ends at midnight in Sweden, in summer and in winter", async () => {
    expect(boundsOf("2026-10")).toEqual({
      from: new Date("2026-09-30T22:00:00Z"),
      to: new Date("2026-10-31T23:00:00Z"),
    });
    const host = await asha();
    await sold(host, 10_000, new Date("2026-10-31T22:59:59.999Z"));
    await sold(host, 20_000, new Date("2026-10-31T23:00:00Z"));
    const grossOf = async (month: string) => (await findSales(host, { month }))[0]?.total.gross;
    expect([await grossOf("2026-10"), await grossOf("2026-11")]).toEqual([10_000, 20_000]);
  });

  it("counts what was free, and what is only reserved not at all", async () => {
    const host = await asha();
    const item = await seminarOf(host, {});
    await seatFor(await bjorn(), item);
    await checkedOut(await maja(), (await seminarOf(host, { priceAmount: 10_000 })).id);
    const [sales] = await findSales(host, { month: monthOf(new Date()) });
    expect(sales?.total).toEqual({ orders: 1, gross: 0, discount: 0, refunded: 0, vat: 0, fee: 0, net: 0 });
    expect(sales?.items).toHaveLength(1);
  });

  it("takes back as much VAT as was charged, in however odd parts", async () => {
    const host = await asha();
    const { orderId } = await sold(host, 9_999, inOctober);
    for (const amount of [3_333, 3_334, 3_332]) await paidBack(host, orderId, amount, inNovember);
    const entries = await findAllSalesEntries(host, { month: "2026-11" });
    expect(entries).toHaveLength(3);
    expect(entries.reduce((sum, { vat_amount }) => sum + vat_amount, 0)).toBe(-vatIncluded(9_999, 2_500));
    const all = [...(await findAllSalesEntries(host, { month: "2026-10" })), ...entries];
    const left = all.reduce((sum, { amount, fee_amount }) => sum + amount - fee_amount, 0);
    expect(left).toBe(0);
  });

  it("books for the seller by name and number, and not what the platform sells", async () => {
    const host = await asha();
    await sold(host, 29_000, inOctober);
    const seller = {
      ...{ hostId: host.id, legalName: "Asha Lind AB", isTrader: true, orgNr: "556677-8899" },
      ...{
        isVatRegistered: false,
        street: "Gatan 1",
        postalCode: "123 45",
        city: "Umeå",
        email: "a@aveli.test",
      },
    };
    await db.sellerDetails.create({ data: seller });
    const file = readSie((await exportSie(host, { month: "2026-10" })).content);
    expect(file).toMatchObject({ company: "Asha Lind AB", orgNumber: "556677-8899" });
    expect(file.verifications).toHaveLength(1);

    const platform = await db.sellerDetails.create({ data: { ...seller, hostId: null } });
    await db.saleSetting.update({ where: { kind: "seminar" }, data: { sellerId: platform.id } });
    await sold(host, 39_000, inNovember);
    await db.saleSetting.update({ where: { kind: "seminar" }, data: { sellerId: null } });
    expect(readSie((await exportSie(host, { month: "2026-11" })).content).verifications).toEqual([]);
    expect(await findAllSalesEntries(host, { month: "2026-11" })).toMatchObject([{ is_own: false }]);
  });

  it("is its host's alone", async () => {
    const host = await asha();
    await sold(host, 29_000, inOctober);
    const month = "2026-10";
    expect(await findSales(await elin(), { month })).toEqual([]);
    expect(await findSales(await admin(), { month })).toEqual([]);
    const member = await bjorn();
    for (const call of [findSales, findAllSalesEntries, exportCsv, exportSie])
      expect(await errorCode(() => call(member, { month }))).toBe("not_a_host");
    expect(await errorCode(() => listSalesEntries(member, { month, limit: 20 }))).toBe("not_a_host");
  });

  it("is listed a page at a time, each entry once, with no more of the buyer than a name", async () => {
    const host = await asha();
    const sales = [];
    for (let i = 0; i < 4; i++) sales.push(await sold(host, 10_000 + i, inNovember));
    await paidBack(host, String(sales[0]?.orderId), 5_000, inNovember);

    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listSalesEntries(host, { month: "2026-11", limit: 2, cursor });
      seen.push(...page.items.map(({ id }) => id));
      expect(page.items.every(({ buyer }) => buyer === "Björn")).toBe(true);
      expect(JSON.stringify(page.items)).not.toContain("@");
      cursor = page.next_cursor ?? undefined;
    } while (cursor);
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
    const bad = listSalesEntries(host, { month: "2026-11", limit: 2, cursor: "x" });
    expect(await errorCode(() => bad)).toBe("bad_cursor");
  });
});
