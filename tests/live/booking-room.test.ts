import { NextRequest } from "next/server";
import { describe, expect, test } from "vitest";
import { POST } from "@/app/api/sfu/token/route";
import { db } from "@/lib/base/platform/db";
import { after, days, hours, minutes } from "@/lib/base/platform/time";
import { moveBooking } from "@/lib/commerce/orders/move-booking";
import { withdrawOrder } from "@/lib/commerce/payments/withdraw-order";
import { findBookingLobby } from "@/lib/live/rooms/booking-queries";
import { enterRoom } from "@/lib/live/rooms/enter-room";
import type { Actor } from "@/lib/people/identity/actor";
import { mintSeatHolder } from "@/lib/people/identity/mint";
import { useDatabase } from "../support/database";
import { errorCode } from "../support/error-code";
import { admin, asha, bjorn, elin, maja } from "../support/people";
import { bookingOf, serviceOf, slotAt } from "../support/services";

useDatabase();

/** From when it begins: long before, when the door opens, in it, when it ends, while the room stays, and after that. */
const moments = {
  "an hour before": hours(1),
  "eleven minutes before": minutes(11),
  "nine minutes before": minutes(9),
  "in the middle": -minutes(20),
  "a quarter after": -minutes(60),
  "half an hour after": -minutes(76),
};
type Moment = keyof typeof moments;
const names = Object.keys(moments) as Moment[];

/** A booking of 45 minutes that begins so long from now. */
async function booked(startsIn: number, status: "held" | "confirmed" | "released" = "confirmed", data = {}) {
  const [host, buyer] = [await asha(), await bjorn()];
  const service = await serviceOf(host, data);
  const slot = await slotAt(service, after(new Date(), startsIn));
  const { orderId } = await bookingOf(buyer, slot, status);
  return { host, buyer, service, slot, orderId };
}

const knock = (person: Actor, order_id: string) => errorCode(() => enterRoom(person, { order_id }));

describe("the room of a booked session", () => {
  const open = "not_open not_open ok ok ok ended";
  const none = "not_found not_found not_found not_found not_found not_found";
  const noSeat = "no_seat no_seat no_seat no_seat no_seat no_seat";

  const table: [who: string, status: "held" | "confirmed" | "released", person: string, answers: string][] = [
    ["its buyer", "confirmed", "buyer", open],
    ["its host", "confirmed", "host", open],
    ["its buyer before they have paid", "held", "buyer", noSeat],
    ["its host before it is paid", "held", "host", noSeat],
    ["its buyer once it is paid back", "released", "buyer", noSeat],
    ["its host once it is paid back", "released", "host", noSeat],
    ["another member", "confirmed", "maja", none],
    ["another host", "confirmed", "elin", none],
    ["an admin", "confirmed", "admin", none],
  ];
  const others: Record<string, () => Promise<Actor>> = { maja, elin, admin };

  for (const [who, status, person, answers] of table) {
    test(`answers ${who} by the clock: ${answers}`, async () => {
      const given: string[] = [];
      for (const name of names) {
        const booking = await booked(moments[name], status);
        const actor = await (others[person]?.() ?? booking[person as "buyer" | "host"]);
        given.push(await knock(actor, booking.orderId));
      }
      expect(given.join(" ")).toBe(answers);
    });
  }

  test("does not open for a visitor, nor by the link to someone's seat", async () => {
    const { buyer, orderId } = await booked(0);
    const request = new NextRequest("http://localhost/api/sfu/token", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ order_id: orderId }),
    });
    expect((await POST(request, { params: Promise.resolve({}) })).status).toBe(401);
    const holder = mintSeatHolder({ id: buyer.id, seminarId: orderId, displayName: "Björn", locale: "sv" });
    expect(await errorCode(() => enterRoom(holder, { order_id: orderId }))).toBe("unauthenticated");
  });

  test("is not there for a session that is held at a place", async () => {
    const { buyer, host, orderId } = await booked(0, "confirmed", { location: "Majorna" });
    for (const person of [buyer, host]) {
      expect(await knock(person, orderId)).toBe("not_found");
      expect(await findBookingLobby(person, orderId)).toBeNull();
    }
  });

  test("is another time's once it is moved, and opens again then", async () => {
    const { host, buyer, service, orderId } = await booked(minutes(9));
    const later = await slotAt(service, after(new Date(), days(2)));
    expect(await knock(buyer, orderId)).toBe("ok");
    await moveBooking(host, { id: orderId, slot_id: later.id, confirm: true });
    for (const person of [buyer, host]) {
      await expect(enterRoom(person, { order_id: orderId })).rejects.toMatchObject({
        code: "not_open",
        details: { opens_at: after(later.startsAt, -minutes(10)).toISOString() },
      });
    }
  });

  test("lets both be seen and heard, as equals", async () => {
    const { host, buyer, orderId } = await booked(0);
    for (const person of [host, buyer]) {
      expect(await enterRoom(person, { order_id: orderId })).toMatchObject({
        mode: "demo",
        room: `booking-${orderId}`,
        identity: person.id,
        role: "speaker",
        is_recorded: false,
      });
    }
  });

  test("tells each of the two whom they meet, and nobody else that it is there", async () => {
    const { host, buyer, orderId, slot } = await booked(hours(3));
    expect(await findBookingLobby(buyer, orderId)).toMatchObject({
      kind: "booking",
      event: { host: { id: host.id, display_name: "Asha" }, duration_minutes: 45 },
      admission: "not_open",
      doors_open_at: after(slot.startsAt, -minutes(10)).toISOString(),
    });
    expect(await findBookingLobby(host, orderId)).toMatchObject({
      event: { host: { id: buyer.id, display_name: "Björn" } },
      role: "speaker",
    });
    for (const other of [await maja(), await elin(), await admin()]) {
      expect(await findBookingLobby(other, orderId)).toBeNull();
    }
  });

  describe("is closed for both", () => {
    const closing = (orderId: string) =>
      db.$queryRaw<{ payload: unknown }[]>`
        select payload from graphile_worker._private_jobs where key = ${`close_room:${orderId}`}`;

    test("when a booking ends or moves while it may be open", async () => {
      const near = await booked(minutes(9));
      await withdrawOrder(near.buyer, { id: near.orderId, confirm: true });
      expect(await closing(near.orderId)).toEqual([{ payload: { room: `booking-${near.orderId}` } }]);
      expect(await knock(near.buyer, near.orderId)).toBe("no_seat");

      const moved = await booked(minutes(9));
      const later = await slotAt(moved.service, after(new Date(), days(4)));
      await moveBooking(moved.host, { id: moved.orderId, slot_id: later.id, confirm: true });
      expect(await closing(moved.orderId)).toHaveLength(1);
    });

    test("and LiveKit is left alone when it cannot be", async () => {
      const far = await booked(days(3));
      await withdrawOrder(far.buyer, { id: far.orderId, confirm: true });
      expect(await closing(far.orderId)).toEqual([]);
    });
  });
});
