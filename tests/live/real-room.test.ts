import type { Server } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { dispose } from "@livekit/rtc-node";
import { NextRequest } from "next/server";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { GET as askDoor } from "@/app/api/sfu/door/route";
import { POST } from "@/app/api/sfu/webhooks/livekit/route";
import { db } from "@/lib/base/platform/db";
import { after, minutes } from "@/lib/base/platform/time";
import { deleteMessage } from "@/lib/live/rooms/delete-message";
import { endSeminar } from "@/lib/live/rooms/end-seminar";
import { enterRoom } from "@/lib/live/rooms/enter-room";
import { leaveStage } from "@/lib/live/rooms/leave-stage";
import { moderateParticipant } from "@/lib/live/rooms/moderate-participant";
import { postMessage } from "@/lib/live/rooms/post-message";
import { untouched } from "@/lib/live/rooms/queries";
import { raiseHand } from "@/lib/live/rooms/raise-hand";
import type { RoomToken, StageAction } from "@/lib/live/rooms/schema";
import { sendReaction } from "@/lib/live/rooms/send-reaction";
import { startSeminar } from "@/lib/live/rooms/start-seminar";
import { updateRoom } from "@/lib/live/rooms/update-room";
import { watchRooms } from "@/lib/live/rooms/watch-rooms";
import type { Actor } from "@/lib/people/identity/actor";
import { useDatabase } from "../support/database";
import { startDoorProxy } from "../support/door-proxy";
import { asha, bjorn } from "../support/people";
import { type RealRooms, startRealRooms } from "../support/real-rooms";
import { enterAsRobot, type Robot } from "../support/robot";
import { seatFor, seminarOf } from "../support/seminars";

const port = vi.hoisted(() => {
  process.env.LIVEKIT_URL = "ws://127.0.0.1:7895";
  process.env.LIVEKIT_API_KEY = "devkey";
  process.env.LIVEKIT_API_SECRET = "secret";
  return 7895;
});

useDatabase();

let rooms: RealRooms | null = null;
const robots: Robot[] = [];

// The first time this may have to build the server.
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

/** LiveKit tells of those who only watch every third second. */
const soon = <T>(check: () => T | Promise<T>, interval = 10) =>
  vi.waitFor(check, { timeout: 10_000, interval });

async function liveSeminar() {
  const [host, björn] = [await asha(), await bjorn()];
  const seminar = await seminarOf(host, { startsAt: new Date() });
  const seat = await seatFor(björn, seminar);
  await startSeminar(host, { id: seminar.id });
  const tokenFor = (person: Actor) => enterRoom(person, { seminar_id: seminar.id });
  const { room } = await tokenFor(host);
  const hand = (action: StageAction) =>
    moderateParticipant(host, { id: seminar.id, user_id: björn.id, action });
  return { host, björn, seminar, seat, room, tokenFor, hand };
}

async function enter(issued: Awaited<ReturnType<typeof enterRoom>>): Promise<Robot> {
  const robot = await enterAsRobot(issued);
  robots.push(robot);
  return robot;
}

const seenBy = (robot: Robot, person: Actor) => robot.room.remoteParticipants.get(person.id);

/** How long after `since` the room let go of a robot, in milliseconds. */
async function outAfter(robot: Robot, since: number): Promise<number> {
  await soon(() => expect(robot.outAt()).not.toBeNull());
  return Number(robot.outAt()) - since;
}

/** LiveKit leaves without an answer who may not publish; who may has it in a few milliseconds. */
function triesToSpeak(robot: Robot): Promise<"published" | "refused"> {
  return Promise.race([
    robot.speak().then(
      () => "published" as const,
      () => "refused" as const,
    ),
    pause(1_000).then(() => "refused" as const),
  ]);
}

const withinTwoSeconds = 2_000;

describe("a viewer with a client of their own", () => {
  test("is neither heard nor seen, and says nothing to others", async () => {
    const { host, björn, room, tokenFor } = await liveSeminar();
    const listener = await enter(await tokenFor(host));
    const viewer = await enter(await tokenFor(björn));
    const own = viewer.room.localParticipant;
    await soon(() => expect(seenBy(listener, björn)).toBeDefined());

    expect(await triesToSpeak(viewer)).toBe("refused");
    const data = new TextEncoder().encode('{"type":"message"}');
    await own?.publishData(data, { reliable: true, topic: "chat" }).catch(() => {});
    await own?.setAttributes({ role: "host" }).catch(() => {});
    await own?.updateMetadata("host").catch(() => {});
    // What the server says afterwards has overtaken nothing.
    await rooms?.gateway.tell(room, { topic: "reaction", body: { user_id: host.id, reaction: "heart" } });

    await soon(() => expect(listener.heard.map(({ topic }) => topic)).toEqual(["reaction"]));
    expect(listener.sound()).toBe(0);
    expect(seenBy(listener, björn)?.trackPublications.size).toBe(0);
    expect(seenBy(listener, björn)?.metadata).toBe("");
    expect(await rooms?.gateway.findPeople(room)).toContainEqual({
      identity: björn.id,
      joinedAt: expect.any(Date),
      canPublish: false,
      role: "viewer",
      hand: "",
    });
  });

  test.each(["viewer", "host"] as const)(
    "moderates nobody, a %s's token being no key to the API",
    async (role) => {
      const { host, björn, room, tokenFor } = await liveSeminar();
      await enter(await tokenFor(host));
      await enter(await tokenFor(björn));
      const { token } = await tokenFor(role === "host" ? host : björn);
      const target = { room, identity: role === "host" ? björn.id : host.id };
      const calls: Record<string, object> = {
        UpdateParticipant: { ...target, permission: { canPublish: true } },
        RemoveParticipant: target,
        MutePublishedTrack: { ...target, trackSid: "TR_1", muted: true },
        GetParticipant: target,
        ListParticipants: { room },
        SendData: { room, data: "", kind: "RELIABLE" },
        UpdateRoomMetadata: { room, metadata: "{}" },
        DeleteRoom: { room },
        CreateRoom: { name: "another" },
        ListRooms: {},
      };
      for (const [method, body] of Object.entries(calls)) {
        const answer = await fetch(`http://127.0.0.1:${port}/twirp/livekit.RoomService/${method}`, {
          method: "POST",
          headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
          body: JSON.stringify(body),
        });
        expect(answer.status, method).toBe(401);
        expect(await answer.text(), method).toContain("permissions denied");
      }
      expect(await rooms?.gateway.findPeople(room)).toHaveLength(2);
    },
  );

  test("comes into no other room than their token's", async () => {
    const [first, second] = [await liveSeminar(), await liveSeminar()];
    const issued = await first.tokenFor(first.björn);
    const [head, body, signature] = String(issued.token).split(".");
    const claims = JSON.parse(Buffer.from(String(body), "base64url").toString());
    claims.video.room = second.room;
    const forged = [head, Buffer.from(JSON.stringify(claims)).toString("base64url"), signature].join(".");
    await expect(enter({ ...issued, token: forged })).rejects.toThrow();

    const asked = await fetch(
      `http://127.0.0.1:${port}/rtc/validate?room=${second.room}&access_token=${issued.token}`,
    );
    expect(await asked.text()).not.toContain(second.room);
    const robot = await enter({ ...issued, ws_url: `${issued.ws_url}/?room=${second.room}` });
    expect(robot.room.name).toBe(first.room);
    expect(await rooms?.gateway.findPeople(second.room)).toEqual([]);
  });

  test("comes into no room that has been closed", async () => {
    const { host, björn, seminar, room, tokenFor } = await liveSeminar();
    const issued = await tokenFor(björn);
    const robot = await enter(issued);
    await endSeminar(host, { id: seminar.id });
    expect(await outAfter(robot, Date.now())).toBeLessThan(withinTwoSeconds);
    await expect(enter(issued)).rejects.toThrow();
    expect(await rooms?.gateway.findPeople(room)).toBeNull();
  });
});

describe("who is to be out", () => {
  test("is out within two seconds of being removed, and each time they come with the old token", async () => {
    const { host, björn, tokenFor, hand } = await liveSeminar();
    const speaker = await enter(await tokenFor(host));
    await speaker.speak();
    const issued = await tokenFor(björn);
    const guest = await enter(issued);
    await soon(() => expect(guest.sound()).toBeGreaterThan(5));

    const since = Date.now();
    await hand("remove");
    expect(await outAfter(guest, since)).toBeLessThan(withinTwoSeconds);

    for (let attempt = 0; attempt < 3; attempt++) {
      const again = await enter(issued);
      expect(await outAfter(again, Date.now())).toBeLessThan(withinTwoSeconds);
    }
    await expect(tokenFor(björn)).rejects.toMatchObject({ code: "removed" });
  });

  test("is out within two seconds of getting the money back", async () => {
    const { björn, seat, tokenFor } = await liveSeminar();
    const guest = await enter(await tokenFor(björn));
    const since = Date.now();
    await db.$executeRaw`update app.seats set status = 'released', ended_at = now() where id = ${seat.id}::uuid`;
    expect(await outAfter(guest, since)).toBeLessThan(withinTwoSeconds);
  });

  test("has the rights of now, whatever their token says", async () => {
    const { host, björn, seminar, room, tokenFor, hand } = await liveSeminar();
    const listener = await enter(await tokenFor(host));
    await hand("promote");
    const issued = await tokenFor(björn);
    await leaveStage(björn, { id: seminar.id });
    await enter(issued);
    await soon(async () =>
      expect(await rooms?.gateway.findPeople(room)).toContainEqual(
        expect.objectContaining({ identity: björn.id, canPublish: false, role: "viewer" }),
      ),
    );
    await soon(() => expect(seenBy(listener, björn)?.attributes).toMatchObject({ role: "viewer" }));
  });
});

describe("where a proxy asks at the door", () => {
  let door: Server;

  beforeAll(async () => {
    door = await startDoorProxy(port + 6, port);
  });

  afterAll(() => void door.close());

  test("who was removed is not in the room for a moment more, with whatever token", async () => {
    const { host, björn, tokenFor, hand } = await liveSeminar();
    const throughDoor = (issued: RoomToken) => enter({ ...issued, ws_url: `ws://127.0.0.1:${port + 6}` });
    const speaker = await throughDoor(await tokenFor(host));
    await speaker.speak();
    const issued = await tokenFor(björn);
    const guest = await throughDoor(issued);
    await soon(() => expect(guest.sound()).toBeGreaterThan(5));
    // LiveKit gives those connected a new token now and then, which is good for as long.
    const renewed = { ...issued, token: guest.room.token ?? issued.token };

    await hand("remove");
    await soon(() => expect(guest.outAt()).not.toBeNull());
    const before = await db.attendance.count({ where: { userId: björn.id } });

    for (const old of [issued, renewed]) await expect(throughDoor(old)).rejects.toThrow();
    const control = await enter(issued);
    expect(await outAfter(control, Date.now()), "past the door, LiveKit lets them in").toBeLessThan(2_000);
    expect(speaker.outAt()).toBeNull();
    expect(before).toBe(1);
  });

  test.each([
    [
      "of a room that is closed",
      async (it: Awaited<ReturnType<typeof liveSeminar>>) => {
        const { token } = await it.tokenFor(it.björn);
        await endSeminar(it.host, { id: it.seminar.id });
        return [token, 403];
      },
    ],
    [
      "of someone with a seat",
      async ({ tokenFor, björn }: Awaited<ReturnType<typeof liveSeminar>>) => [
        (await tokenFor(björn)).token,
        204,
      ],
    ],
    ["of nobody", async () => ["x.y.z", 401]],
  ] as const)("a token %s is answered as it should", async (_, make) => {
    const [token, status] = await make(await liveSeminar());
    const headers: Record<string, string>[] = [
      { "x-forwarded-uri": `/rtc/v1?auto_subscribe=1&access_token=${token}` },
      { authorization: `Bearer ${token}` },
    ];
    for (const one of headers) {
      const answer = await askDoor(new NextRequest("http://app/api/sfu/door", { headers: one }), {
        params: Promise.resolve({}),
      });
      expect(answer.status).toBe(status);
    }
  });
});

describe("in the room", () => {
  test("someone raises a hand, is lifted up, heard, muted and sent down", async () => {
    const { host, björn, seminar, tokenFor, hand } = await liveSeminar();
    const listener = await enter(await tokenFor(host));
    const guest = await enter(await tokenFor(björn));
    await soon(() => expect(seenBy(listener, björn)).toBeDefined());

    await raiseHand(björn, { id: seminar.id, raised: true });
    await soon(() => expect(seenBy(listener, björn)?.attributes.hand).toMatch(/^\d{4}-.*Z$/));

    await hand("promote");
    await soon(() => expect(seenBy(listener, björn)?.attributes).toEqual({ role: "speaker" }));
    expect(await triesToSpeak(guest)).toBe("published");
    await soon(() => expect(listener.sound()).toBeGreaterThan(5));

    await hand("mute");
    await soon(() => {
      const [track] = seenBy(listener, björn)?.trackPublications.values() ?? [];
      expect(track?.muted).toBe(true);
    });

    await hand("demote");
    await soon(() => expect(seenBy(listener, björn)?.trackPublications.size).toBe(0));
    expect(await triesToSpeak(guest)).toBe("refused");
  });

  test("everyone is told what is said and decided, by the server alone", async () => {
    const { host, björn, seminar, tokenFor } = await liveSeminar();
    const guest = await enter(await tokenFor(björn));
    const state = () => JSON.parse(guest.room.metadata ?? "{}");
    expect(state()).toMatchObject({ chat: "open", is_locked: false, is_recording: false });

    const message = await postMessage(host, { id: seminar.id, text: "Välkommen" });
    await sendReaction(björn, { id: seminar.id, reaction: "breath" });
    await deleteMessage(host, { id: seminar.id, message_id: message.id });
    await updateRoom(host, { id: seminar.id, chat: "slow", is_locked: true });

    await soon(() =>
      expect(guest.heard).toEqual([
        { topic: "chat", body: { type: "message", message }, from: undefined },
        { topic: "reaction", body: { user_id: björn.id, reaction: "breath" }, from: undefined },
        { topic: "chat", body: { type: "deleted", id: message.id }, from: undefined },
      ]),
    );
    await soon(() => expect(state()).toMatchObject({ chat: "slow", is_locked: true }));
  });

  test("presence follows LiveKit's own events", async () => {
    const { björn, tokenFor } = await liveSeminar();
    const stays = () => db.attendance.findMany({ where: { userId: björn.id } });
    const guest = await enter(await tokenFor(björn));
    await soon(async () => expect(await stays()).toMatchObject([{ leftAt: null }]));
    expect(await tokenFor(björn)).toMatchObject({ is_here_already: true });
    await guest.leave();
    await soon(async () => expect(await stays()).toMatchObject([{ leftAt: expect.any(Date) }]));
  });
});

describe("when LiveKit dies", () => {
  test("the room is made again, with all that was decided, and everyone can come back", async () => {
    const { host, björn, seminar, room, tokenFor } = await liveSeminar();
    await updateRoom(host, { id: seminar.id, chat: "slow" });
    const guest = await enter(await tokenFor(björn));
    await soon(async () => expect(await tokenFor(björn)).toMatchObject({ is_here_already: true }));

    await rooms?.kill();
    await soon(() => expect(tokenFor(björn)).rejects.toMatchObject({ code: "unavailable" }), 500);
    await rooms?.start();
    expect(await rooms?.gateway.findPeople(room), "LiveKit remembers nothing").toBeNull();

    const again = await enter(await tokenFor(björn));
    expect(again.room.name).toBe(room);
    expect(JSON.parse(again.room.metadata ?? "")).toMatchObject({ chat: "slow" });
    await guest.leave();
  });

  test("a room that nobody asks for is made again by the job, and whoever is gone is known to be", async () => {
    const { host, björn, seminar, room, tokenFor } = await liveSeminar();
    const guest = await enter(await tokenFor(björn));
    await soon(async () => expect(await tokenFor(björn)).toMatchObject({ is_here_already: true }));
    await rooms?.kill();
    // Or their client would try until it is back.
    await guest.leave();
    await rooms?.start();

    await watchRooms(after(new Date(), minutes(1)));

    expect(await rooms?.gateway.findPeople(room)).toEqual([]);
    expect(await db.attendance.findMany({ where: { userId: björn.id } })).toMatchObject([
      { leftAt: expect.any(Date) },
    ]);
    expect(await db.seminar.findUnique({ where: { id: seminar.id } })).toMatchObject({ status: "live" });
    await endSeminar(host, { id: seminar.id });
  });
});

describe("the job that looks after rooms", () => {
  test("closes one that has stood empty for a quarter of an hour", async () => {
    const { björn, seminar, room } = await liveSeminar();
    const session = await db.liveSession.findUniqueOrThrow({ where: { room } });
    const [joinedAt, leftAt] = [session.startedAt, new Date()];
    await db.attendance.create({ data: { liveSessionId: session.id, userId: björn.id, joinedAt, leftAt } });
    const status = async () => (await db.seminar.findUnique({ where: { id: seminar.id } }))?.status;
    await watchRooms(after(new Date(), minutes(14)));
    expect(await status()).toBe("live");
    await watchRooms(after(new Date(), minutes(16)));
    expect(await status()).toBe("ended");
    await soon(async () => expect(await rooms?.gateway.findPeople(room)).toBeNull());
  });

  test("and leaves one with people in it, whose coming nobody told of", async () => {
    const { host, björn, seminar, tokenFor } = await liveSeminar();
    await enter(await tokenFor(björn));
    await soon(async () => expect(await tokenFor(björn)).toMatchObject({ is_here_already: true }));
    await db.attendance.deleteMany({ where: { userId: björn.id } });
    await watchRooms(after(new Date(), minutes(20)));
    expect(await tokenFor(björn)).toMatchObject({ is_here_already: true });
    expect(await db.seminar.findUnique({ where: { id: seminar.id } })).toMatchObject({ status: "live" });
    await endSeminar(host, { id: seminar.id });
  });

  test("shows out whom an event should have, and puts rights right", async () => {
    const { host, björn, seminar, room, tokenFor } = await liveSeminar();
    await rooms?.gateway.openRoom(room, minutes(15), untouched);
    const guest = await enter(await tokenFor(björn));
    await rooms?.gateway.place(room, björn.id, { role: "speaker", handRaisedAt: null });
    await rooms?.gateway.showState(room, { chat: "closed", is_locked: true, is_recording: true, version: 2 });
    await watchRooms();
    expect(await rooms?.gateway.findPeople(room)).toMatchObject([{ canPublish: false, role: "viewer" }]);
    await soon(() => expect(JSON.parse(guest.room.metadata ?? "")).toMatchObject({ chat: "open" }));
    await endSeminar(host, { id: seminar.id });
  });
});
