import { createHash, randomUUID } from "node:crypto";
import { AccessToken } from "livekit-server-sdk";
import { NextRequest } from "next/server";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { POST } from "@/app/api/sfu/webhooks/livekit/route";
import { db } from "@/lib/base/platform/db";
import { after, minutes } from "@/lib/base/platform/time";
import { handleRoomEvent } from "@/lib/live/rooms/handle-room-event";
import { useDatabase } from "../support/database";
import { asha, bjorn } from "../support/people";
import { liveSeminarOf, seatFor } from "../support/seminars";

const { key, secret } = vi.hoisted(() => {
  const access = { key: "testkey", secret: "a-secret-between-us-and-livekit-alone" };
  process.env.LIVEKIT_URL = "ws://127.0.0.1:1";
  process.env.LIVEKIT_API_KEY = access.key;
  process.env.LIVEKIT_API_SECRET = access.secret;
  return access;
});

useDatabase();

const epoch = (at: Date) => String(Math.floor(at.getTime() / 1000));

function joinedOrLeft(event: "participant_joined" | "participant_left", stay: Stay, at: Date) {
  const participant = {
    identity: stay.userId,
    joinedAt: epoch(stay.joinedAt),
    permission: { canSubscribe: true },
    attributes: { role: "viewer" },
  };
  return { event, id: `EV_${randomUUID()}`, createdAt: epoch(at), room: { name: stay.room }, participant };
}

interface Stay {
  room: string;
  userId: string;
  joinedAt: Date;
}

const stored = (payload: { event: string; id: string }) => ({
  provider: "livekit" as const,
  id: payload.id,
  type: payload.event,
  payload,
  attempts: 1,
});

const handle = (payload: { event: string; id: string }) => handleRoomEvent(stored(payload));

describe("a delivery from LiveKit", () => {
  async function deliver(body: string, sign: { secret?: string; body?: string } = {}) {
    const token = new AccessToken(key, sign.secret ?? secret, { ttl: 300 });
    token.sha256 = createHash("sha256")
      .update(sign.body ?? body)
      .digest("base64");
    const headers = { authorization: await token.toJwt(), "content-type": "application/webhook+json" };
    return send(body, headers);
  }

  function send(body: string, headers: Record<string, string>) {
    const request = new NextRequest("http://localhost/api/sfu/webhooks/livekit", {
      method: "POST",
      body,
      headers,
    });
    return POST(request, { params: Promise.resolve({}) });
  }

  const event = () => ({
    event: "room_started",
    id: `EV_${randomUUID()}`,
    createdAt: "1",
    room: { name: "r" },
  });

  test("is stored to the letter before it is acknowledged, and once however often it comes", async () => {
    const sent = event();
    const body = JSON.stringify(sent);
    for (let i = 0; i < 3; i++) expect((await deliver(body)).status).toBe(200);
    const kept = await db.webhookEvent.findMany({ where: { eventId: sent.id } });
    expect(kept).toMatchObject([{ provider: "livekit", eventType: "room_started", deliveries: 3 }]);
    expect(kept[0]?.payload).toEqual(sent);
  });

  test.each([
    ["signed with another secret", { secret: "another-secret-that-is-not-livekits" }],
    ["signed for another body", { body: "{}" }],
  ])("%s is refused, and leaves nothing", async (_, sign) => {
    const sent = event();
    const answer = await deliver(JSON.stringify(sent), sign);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: "bad_signature" });
    expect(await db.webhookEvent.count({ where: { eventId: sent.id } })).toBe(0);
  });

  test.each([
    "{}",
    "[]",
    "null",
    "1",
    JSON.stringify({ ...event(), room: { name: "\0" } }),
    '{"id":"\\u0000"}',
  ])("signed but no event is refused, and leaves nothing: %s", async (body) => {
    const before = await db.webhookEvent.count();
    const { status } = await deliver(body);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(await db.webhookEvent.count()).toBe(before);
  });

  test("unsigned is refused", async () => {
    expect((await send(JSON.stringify(event()), {})).status).toBe(401);
  });
});

describe("presence", () => {
  const startedAt = new Date(Math.floor(Date.now() / 1000) * 1000);
  const at = (minute: number) => after(startedAt, minutes(minute));
  let place: { room: string; userId: string; sessionId: string };

  async function enter() {
    const björn = await bjorn();
    const seminar = await liveSeminarOf(await asha());
    await seatFor(björn, seminar);
    place = { room: seminar.session.room, userId: björn.id, sessionId: seminar.session.id };
  }

  const stays = async () => {
    const rows = await db.attendance.findMany({
      where: { liveSessionId: place.sessionId },
      orderBy: { joinedAt: "asc" },
    });
    return rows.map(({ joinedAt, leftAt }) => [joinedAt, leftAt]);
  };

  test("comes out the same in whatever order the events arrive, and twice", async () => {
    const first = (stay: Stay) => [
      joinedOrLeft("participant_joined", stay, at(1)),
      joinedOrLeft("participant_left", stay, at(5)),
    ];
    for (const order of [
      [0, 1],
      [1, 0],
      [0, 0, 1, 1],
      [1, 0, 1, 0],
    ]) {
      await enter();
      const events = first({ ...place, joinedAt: at(1) });
      for (const index of order) {
        const event = events[index];
        if (event) expect(await handle(event)).toBe("processed");
      }
      expect(await stays()).toEqual([[at(1), at(5)]]);
    }
  });

  test("a new stay closes the one before, whose end may be told late", async () => {
    await enter();
    const [one, two] = [1, 3].map((minute) => ({ ...place, joinedAt: at(minute) }));
    if (!one || !two) throw new Error("two stays");
    await handle(joinedOrLeft("participant_joined", one, at(1)));
    await handle(joinedOrLeft("participant_joined", two, at(3)));
    await handle(joinedOrLeft("participant_left", one, at(4)));
    expect(await stays()).toEqual([
      [at(1), at(3)],
      [at(3), null],
    ]);
  });

  test("an earlier stay that is told after a later one is over already", async () => {
    await enter();
    await handle(joinedOrLeft("participant_joined", { ...place, joinedAt: at(3) }, at(3)));
    await handle(joinedOrLeft("participant_joined", { ...place, joinedAt: at(1) }, at(1)));
    expect(await stays()).toEqual([
      [at(1), at(3)],
      [at(3), null],
    ]);
  });

  test("what is told of unknown rooms, or means nothing to us, is ignored", async () => {
    await enter();
    const elsewhere = { ...place, room: "elsewhere", joinedAt: at(1) };
    expect(await handle(joinedOrLeft("participant_joined", elsewhere, at(1)))).toBe("ignored");
    expect(await handle({ event: "track_published", id: "EV_1" })).toBe("ignored");
  });

  test("of what records the room is none", async () => {
    await enter();
    const recorder = { ...place, userId: "EG_8fA2", joinedAt: at(1) };
    expect(await handle(joinedOrLeft("participant_joined", recorder, at(1)))).toBe("processed");
    expect(await stays()).toEqual([]);
  });
});

describe("a room that LiveKit finished", () => {
  let seminar: Awaited<ReturnType<typeof liveSeminarOf>>;
  const finished = (at: Date) =>
    handle({
      event: "room_finished",
      id: randomUUID(),
      createdAt: epoch(at),
      room: { name: seminar.session.room },
    } as never);
  const status = async () => (await db.seminar.findUnique({ where: { id: seminar.id } }))?.status;

  beforeAll(async () => {
    seminar = await liveSeminarOf(await asha());
  });

  test("because it restarted does not end the seminar", async () => {
    await finished(after(new Date(), minutes(1)));
    expect(await status()).toBe("live");
  });

  test("after standing empty ends it, and does so once", async () => {
    const { session, hostId } = seminar;
    const leftAt = after(session.startedAt, 1);
    await db.attendance.create({
      data: { liveSessionId: session.id, userId: hostId, joinedAt: session.startedAt, leftAt },
    });
    const at = after(new Date(), minutes(15));
    await finished(at);
    await finished(at);
    expect(await status()).toBe("ended");
    const told = await db.activity.count({ where: { subjectId: seminar.id, activityType: "seminar_ended" } });
    expect(told).toBe(1);
  });
});
