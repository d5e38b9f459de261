import { dispose } from "@livekit/rtc-node";
import { NextRequest } from "next/server";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { GET as askDoor } from "@/app/api/sfu/door/route";
import { POST } from "@/app/api/sfu/webhooks/livekit/route";
import { db } from "@/lib/base/platform/db";
import { after, minutes } from "@/lib/base/platform/time";
import { withdrawOrder } from "@/lib/commerce/payments/withdraw-order";
import { enterRoom } from "@/lib/live/rooms/enter-room";
import { untouched } from "@/lib/live/rooms/queries";
import { watchRooms } from "@/lib/live/rooms/watch-rooms";
import type { Actor } from "@/lib/people/identity/actor";
import { useDatabase } from "../support/database";
import { asha, bjorn } from "../support/people";
import { type RealRooms, startRealRooms } from "../support/real-rooms";
import { enterAsRobot, type Robot } from "../support/robot";
import { bookingOf, serviceOf, slotAt } from "../support/services";

const port = vi.hoisted(() => {
  process.env.LIVEKIT_URL = "ws://127.0.0.1:7915";
  process.env.LIVEKIT_API_KEY = "devkey";
  process.env.LIVEKIT_API_SECRET = "secret";
  return 7915;
});

useDatabase();

let rooms: RealRooms | null = null;
const robots: Robot[] = [];

beforeAll(async () => {
  rooms = await startRealRooms(port, POST);
}, 1_200_000);

afterAll(async () => {
  await rooms?.stop();
  await dispose();
});

beforeEach(({ skip }) => {
  if (!rooms) skip("no livekit-server on the PATH; LIVEKIT=required builds it with Go");
});

afterEach(async () => {
  for (const robot of robots.splice(0)) await robot.leave();
});

const soon = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 10_000, interval: 10 });

async function session() {
  const [host, buyer] = [await asha(), await bjorn()];
  const service = await serviceOf(host);
  const slot = await slotAt(service, after(new Date(), minutes(5)));
  const { orderId } = await bookingOf(buyer, slot);
  const tokenFor = (person: Actor) => enterRoom(person, { order_id: orderId });
  return { host, buyer, slot, orderId, tokenFor, room: `booking-${orderId}` };
}

async function enter(issued: Awaited<ReturnType<typeof enterRoom>>): Promise<Robot> {
  const robot = await enterAsRobot(issued);
  robots.push(robot);
  return robot;
}

async function bothIn() {
  const given = await session();
  const [host, buyer] = [
    await enter(await given.tokenFor(given.host)),
    await enter(await given.tokenFor(given.buyer)),
  ];
  await soon(() => expect(host.room.remoteParticipants.size).toBe(1));
  return { ...given, robots: { host, buyer } };
}

const door = async (token: string | null) =>
  (
    await askDoor(
      new NextRequest("http://localhost/api/sfu/door", { headers: { authorization: `Bearer ${token}` } }),
      { params: Promise.resolve({}) },
    )
  ).status;

describe("a real room of two", () => {
  test("carries the voice of each to the other, and is nobody's seminar", async () => {
    const { robots: two, tokenFor, host } = await bothIn();
    await two.host.speak();
    await two.buyer.speak();
    await soon(() => expect(two.buyer.sound()).toBeGreaterThan(0));
    await soon(() => expect(two.host.sound()).toBeGreaterThan(0));
    expect(await tokenFor(host)).toMatchObject({ is_here_already: true });
    expect([await db.liveSession.count(), await db.attendance.count()]).toEqual([0, 0]);
  });

  test("is dark within two seconds of a refund, and a token from before does not help", async () => {
    const { robots: two, buyer, orderId, tokenFor, room } = await bothIn();
    const old = await tokenFor(buyer);
    expect(await door(old.token)).toBe(204);
    const since = Date.now();
    await withdrawOrder(buyer, { id: orderId, confirm: true });
    await soon(() => expect(two.host.outAt() && two.buyer.outAt()).not.toBeNull());
    expect(Math.max(Number(two.host.outAt()), Number(two.buyer.outAt())) - since).toBeLessThan(2_000);

    expect(await door(old.token)).toBe(403);
    await expect(enter(old)).rejects.toThrow("room does not exist");
    // As where LiveKit makes rooms by itself.
    await rooms?.gateway.openRoom(room, minutes(5), untouched);
    const again = await enter(old);
    await soon(() => expect(again.outAt()).not.toBeNull());
    await watchRooms();
    await soon(async () => expect(await rooms?.gateway.findPeople(room)).toBeNull());
  });

  test("is closed when its time is over, and not before", async () => {
    const { robots: two, slot, room } = await bothIn();
    await watchRooms(after(slot.endsAt, minutes(29)));
    expect(await rooms?.gateway.findPeople(room)).toHaveLength(2);
    await watchRooms(after(slot.endsAt, minutes(30)));
    await soon(() => expect(two.host.outAt() && two.buyer.outAt()).not.toBeNull());
    expect(await rooms?.gateway.findPeople(room)).toBeNull();
  });
});
