import { expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { after, days, minutes } from "@/lib/base/platform/time";
import { SlotTaken } from "@/lib/catalogue/services/errors";
import type { Slot } from "@/lib/catalogue/services/schema";
import { placeOrder } from "@/lib/commerce/orders/place-order";
import type { Actor } from "@/lib/people/identity/actor";
import { useDatabase } from "@/tests/support/database";
import { asha, signedIn } from "@/tests/support/people";
import { serviceOf, slotAt } from "@/tests/support/services";

useDatabase();

const noon = after(new Date(), days(5));

/** Two services of one host, whose slots at noon overlap in four ways; the next that is free for all is two hours later. */
async function contestedHour() {
  const host = await asha();
  const services = [
    await serviceOf(host, { durationMinutes: 60 }),
    await serviceOf(host, { durationMinutes: 60, bufferBeforeMinutes: 15 }),
  ];
  const slots = [];
  for (const [index, service] of services.entries()) {
    for (const late of [0, 30]) slots.push(await slotAt(service, after(noon, minutes(late + 15 * index))));
    await slotAt(service, after(noon, minutes(120 + 15 * index)));
  }
  return slots;
}

/** Fifty people, each at the same moment after one of the slots. */
async function rush(slots: Awaited<ReturnType<typeof contestedHour>>) {
  const people: Actor[] = [];
  for (let n = 0; n < 50; n++) people.push(await signedIn("Gäst"));
  return Promise.all(
    people.map(async (guest, n) => {
      const slot = slots[n % slots.length] as (typeof slots)[number];
      try {
        await placeOrder(guest, { kind: "service", item_id: slot.serviceId, slot_id: slot.id });
        return { slot, isBooked: true, nextSlot: null };
      } catch (error) {
        if (!(error instanceof SlotTaken)) throw error;
        return { slot, isBooked: false, nextSlot: error.details.next_slot as Slot | null };
      }
    }),
  );
}

test("of fifty who want overlapping times one wins, and the others are told what is free next", async () => {
  for (let round = 0; round < 3; round++) {
    const slots = await contestedHour();
    const outcomes = await rush(slots);
    expect(outcomes.filter(({ isBooked }) => isBooked)).toHaveLength(1);
    for (const { slot, isBooked, nextSlot } of outcomes) {
      if (isBooked) continue;
      const next = await db.slot.findUniqueOrThrow({ where: { id: String(nextSlot?.id) } });
      expect(next.serviceId).toBe(slot.serviceId);
      expect(next.startsAt.toISOString()).toBe(nextSlot?.starts_at);
      expect(next.startsAt.getTime()).toBeGreaterThanOrEqual(after(noon, minutes(120)).getTime());
    }
  }
}, 60_000);

test("control: without the constraint more than one wins", async () => {
  const slots = await contestedHour();
  await db.$executeRaw`alter table app.busy_times drop constraint busy_times_host_free`;
  const outcomes = await rush(slots);
  expect(outcomes.filter(({ isBooked }) => isBooked).length).toBeGreaterThan(1);
}, 60_000);
