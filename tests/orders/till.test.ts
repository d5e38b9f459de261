import { describe, expect, it, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { after, days } from "@/lib/base/platform/time";
import { findCheckoutView } from "@/lib/commerce/orders/checkout-queries";
import { findOrderDetails } from "@/lib/commerce/orders/details-queries";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import { useDatabase } from "@/tests/support/database";
import { asha, bjorn, maja } from "@/tests/support/people";
import { seatFor, seminarOf } from "@/tests/support/seminars";
import { bookingOf, serviceOf, slotAt } from "@/tests/support/services";

useDatabase();

describe("the till", () => {
  it("shows the price, the moms in it and who sells", async () => {
    const host = await asha();
    const item = await seminarOf(host, { priceAmount: 29_000 });
    const { offer, refusal, openOrder } = await findCheckoutView(await maja(), {
      kind: "seminar",
      slug: item.slug,
    });
    expect(offer).toMatchObject({ item_id: item.id, amount: 29_000, vat_amount: 5_800, vat_rate_bp: 2500 });
    expect(offer.seller.display_name).toBe("Asha");
    expect(offer.starts_at).toBe(item.startsAt.toISOString());
    expect([refusal, openOrder]).toEqual([null, null]);
  });

  it("says beforehand what placing the order would refuse", async () => {
    const host = await asha();
    const full = await seminarOf(host, { capacity: 1 });
    await seatFor(await bjorn(), full);
    const buyer = await maja();
    const refusalOf = async (slug: string) =>
      (await findCheckoutView(buyer, { kind: "seminar", slug })).refusal;

    expect(await refusalOf(full.slug)).toBe("sold_out");
    expect(await refusalOf((await seminarOf(host, { status: "cancelled" })).slug)).toBe("not_on_sale");
    expect((await findCheckoutView(host, { kind: "seminar", slug: full.slug })).refusal).toBe("own_item");
    const owned = await seminarOf(host);
    await seatFor(buyer, owned);
    expect(await refusalOf(owned.slug)).toBe("already_owned");
  });

  it("leads back to what is reserved already", async () => {
    const item = await seminarOf(await asha(), { priceAmount: 29_000 });
    const buyer = await maja();
    const { order } = await placeOrder(buyer, { kind: "seminar", item_id: item.id });
    expect((await findCheckoutView(buyer, { kind: "seminar", slug: item.slug })).openOrder).toEqual(order);
  });

  it("knows that the host has promised the time to someone, for whatever service", async () => {
    const host = await asha();
    const [talk, walk] = [await serviceOf(host), await serviceOf(host)];
    const noon = after(new Date(), days(3));
    await bookingOf(await bjorn(), await slotAt(walk, noon));
    const slot = await slotAt(talk, noon);
    const request = { kind: "service" as const, slug: talk.slug, slotId: slot.id };
    expect((await findCheckoutView(await maja(), request)).refusal).toBe("slot_taken");
  });

  it("is not there for drafts, for others' slots or without one", async () => {
    const [host, buyer] = [await asha(), await maja()];
    const draft = await seminarOf(host, { status: "draft" });
    const [talk, walk] = [await serviceOf(host), await serviceOf(host)];
    const slot = await slotAt(walk, after(new Date(), days(3)));
    const service = { kind: "service" as const, slug: talk.slug };
    await expect(findCheckoutView(buyer, { kind: "seminar", slug: draft.slug })).rejects.toThrow(NotFound);
    await expect(findCheckoutView(buyer, { ...service, slotId: slot.id })).rejects.toThrow(NotFound);
    await expect(findCheckoutView(buyer, service)).rejects.toThrow(NotFound);
  });
});

test("a booked time is told by the clocks of both", async () => {
  const [host, buyer] = [await asha(), await maja()];
  await db.user.update({ where: { id: buyer.id }, data: { timeZone: "America/New_York" } });
  const service = await serviceOf(host);
  const slot = await slotAt(service, after(new Date(), days(3)));
  const request = { kind: "service" as const, slug: service.slug, slotId: slot.id };
  expect((await findCheckoutView(buyer, request)).offer.clocks).toEqual({
    own: "America/New_York",
    other: "Europe/Stockholm",
  });
  const { orderId } = await bookingOf(buyer, slot);
  expect((await findOrderDetails(buyer, { id: orderId })).clocks?.own).toBe("America/New_York");
  expect((await findOrderDetails(host, { id: orderId })).clocks).toEqual({
    own: "Europe/Stockholm",
    other: "America/New_York",
  });
});
