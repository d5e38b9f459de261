import { decodeJwt } from "jose";
import { describe, expect, test, vi } from "vitest";
import { db } from "@/lib/base/platform/db";
import { Unavailable } from "@/lib/base/platform/errors";
import { after, days, minutes } from "@/lib/base/platform/time";
import { endSeminar } from "@/lib/live/rooms/end-seminar";
import { enterRoom } from "@/lib/live/rooms/enter-room";
import { demoGateway } from "@/lib/live/rooms/gateway.demo";
import { livekitGateway } from "@/lib/live/rooms/gateway.livekit";
import { findLobby, listAttendees, untouched } from "@/lib/live/rooms/queries";
import { raiseHand } from "@/lib/live/rooms/raise-hand";
import { doorsOpenAt } from "@/lib/live/rooms/rules";
import { startSeminar } from "@/lib/live/rooms/start-seminar";
import { useDatabase } from "../support/database";
import { admin, asha, bjorn, elin, maja, signedIn } from "../support/people";
import { liveSeminarOf, seatFor, seminarOf } from "../support/seminars";

useDatabase();

const soon = () => after(new Date(), minutes(30));

describe("entering a room", () => {
  test("whoever has a seat gets a token to watch, for ten minutes", async () => {
    const björn = await bjorn();
    const seminar = await liveSeminarOf(await asha());
    await seatFor(björn, seminar);

    const issued = await enterRoom(björn, { seminar_id: seminar.id });

    expect(issued).toMatchObject({
      mode: "demo",
      ws_url: null,
      token: null,
      room: seminar.session.room,
      identity: björn.id,
      role: "viewer",
    });
    const lifetime = new Date(issued.expires_at).getTime() - Date.now();
    expect(lifetime).toBeGreaterThan(minutes(9));
    expect(lifetime).toBeLessThanOrEqual(minutes(10));
  });

  test.each([
    ["a member without a seat", bjorn, undefined, "no_seat"],
    ["a member whose seat is only held", bjorn, "held", "no_seat"],
    ["a member who got the money back", bjorn, "released", "no_seat"],
    ["a member who was removed", bjorn, "removed", "removed"],
    ["another host", elin, undefined, "no_seat"],
    ["an admin", admin, undefined, "no_seat"],
  ] as const)("%s does not", async (_, someone, seat, code) => {
    const person = await someone();
    const seminar = await liveSeminarOf(await asha());
    if (seat) await seatFor(person, seminar, seat);
    await expect(enterRoom(person, { seminar_id: seminar.id })).rejects.toMatchObject({ code });
  });

  test("before the host has started, the answer says when it opens", async () => {
    const björn = await bjorn();
    const seminar = await seminarOf(await asha());
    await seatFor(björn, seminar);
    await expect(enterRoom(björn, { seminar_id: seminar.id })).rejects.toMatchObject({
      kind: "conflict",
      code: "not_open",
      details: { opens_at: seminar.startsAt.toISOString() },
    });
  });

  test("asking more than thirty times a minute is refused", async () => {
    const björn = await bjorn();
    const seminar = await liveSeminarOf(await asha());
    await seatFor(björn, seminar);
    for (let i = 0; i < 30; i++) await enterRoom(björn, { seminar_id: seminar.id });
    await expect(enterRoom(björn, { seminar_id: seminar.id })).rejects.toMatchObject({
      code: "rate_limited",
    });
  });

  test("a draft and a seminar that never was look alike", async () => {
    const host = await asha();
    const draft = await seminarOf(host, { status: "draft" });
    for (const seminar_id of [draft.id, host.id]) {
      await expect(enterRoom(host, { seminar_id })).rejects.toMatchObject({ code: "not_found" });
    }
  });
});

describe("the lobby", () => {
  test("tells a guest when, with whom, and what they are there", async () => {
    const [host, björn] = [await asha(), await bjorn()];
    const seminar = await seminarOf(host);
    await seatFor(björn, seminar);
    expect(await findLobby(björn, seminar.slug)).toMatchObject({
      event: { id: seminar.id, host: { display_name: "Asha" }, starts_at: seminar.startsAt.toISOString() },
      admission: "not_open",
      role: "viewer",
    });
    expect(await findLobby(host, seminar.slug)).toMatchObject({ admission: "not_open", role: "host" });
    expect(await findLobby(await maja(), seminar.slug)).toMatchObject({ admission: "no_seat", role: null });
  });

  test("is there for a draft's host as little as for others", async () => {
    const host = await asha();
    const draft = await seminarOf(host, { status: "draft" });
    expect(await findLobby(host, draft.slug)).toBeNull();
  });
});

describe("starting and ending", () => {
  test("the host opens the room, once however often", async () => {
    const host = await asha();
    const seminar = await seminarOf(host, { startsAt: soon() });

    const answers = await Promise.all([1, 2, 3].map(() => startSeminar(host, { id: seminar.id })));

    expect(new Set(answers.map(({ session }) => session?.id)).size).toBe(1);
    expect(answers[0]?.state).toBe("live");
    expect(await db.liveSession.count({ where: { seminarId: seminar.id } })).toBe(1);
    expect(await db.auditEntry.count({ where: { subjectId: seminar.id, action: "seminar_started" } })).toBe(
      1,
    );
    const told = await db.activity.findMany({ where: { subjectId: seminar.id } });
    expect(told.map(({ activityType }) => activityType)).toEqual(["seminar_live"]);
    expect(await enterRoom(host, { seminar_id: seminar.id })).toMatchObject({ role: "host" });
  });

  test("not tomorrow's seminar today", async () => {
    const host = await asha();
    const startsAt = after(new Date(), days(1));
    const seminar = await seminarOf(host, { startsAt });
    await expect(startSeminar(host, { id: seminar.id })).rejects.toMatchObject({
      code: "too_early",
      details: { opens_at: doorsOpenAt(startsAt).toISOString() },
    });
  });

  test("not someone else's", async () => {
    const seminar = await seminarOf(await asha(), { startsAt: soon() });
    for (const someone of [await elin(), await bjorn(), await admin()]) {
      await expect(startSeminar(someone, { id: seminar.id })).rejects.toMatchObject({ code: "forbidden" });
      await expect(endSeminar(someone, { id: seminar.id })).rejects.toMatchObject({ code: "forbidden" });
      await expect(listAttendees(someone, { id: seminar.id, limit: 20 })).rejects.toMatchObject({
        code: "forbidden",
      });
    }
  });

  test("someone else's draft is nowhere", async () => {
    const draft = await seminarOf(await asha(), { status: "draft" });
    await expect(startSeminar(await elin(), { id: draft.id })).rejects.toMatchObject({ code: "not_found" });
  });

  test("while LiveKit is away nothing is started", async () => {
    vi.spyOn(demoGateway, "openRoom").mockRejectedValue(new Unavailable());
    const host = await asha();
    const seminar = await seminarOf(host, { startsAt: soon() });
    await expect(startSeminar(host, { id: seminar.id })).rejects.toMatchObject({ code: "unavailable" });
    expect(await db.seminar.findUnique({ where: { id: seminar.id } })).toMatchObject({ status: "scheduled" });
  });

  test("a room that LiveKit has lost is made again by whoever starts it or comes in", async () => {
    const openRoom = vi.spyOn(demoGateway, "openRoom");
    const host = await asha();
    const seminar = await liveSeminarOf(host);

    await startSeminar(host, { id: seminar.id });
    expect(openRoom).toHaveBeenLastCalledWith(seminar.session.room, minutes(15), {
      ...untouched,
      version: seminar.session.version,
    });
    const issued = { seminar_id: seminar.id };
    for (let i = 0; i < 5; i++) await enterRoom(host, issued);
    expect(openRoom, "looked for once in a second").toHaveBeenCalledTimes(2);

    openRoom.mockRejectedValue(new Unavailable());
    await expect(startSeminar(host, { id: seminar.id })).rejects.toMatchObject({ code: "unavailable" });
  });

  test("nobody is sent to a room that is not there", async () => {
    vi.spyOn(demoGateway, "openRoom").mockRejectedValue(new Unavailable());
    const host = await asha();
    const seminar = await liveSeminarOf(host);
    await expect(enterRoom(host, { seminar_id: seminar.id })).rejects.toMatchObject({ code: "unavailable" });
  });

  test("an ended seminar lets nobody in, and has its room closed", async () => {
    const host = await asha();
    const björn = await bjorn();
    const seminar = await liveSeminarOf(host);
    await seatFor(björn, seminar);
    await db.attendance.create({ data: { liveSessionId: seminar.session.id, userId: björn.id } });
    await raiseHand(björn, { id: seminar.id, raised: true });

    const [first, second] = [
      await endSeminar(host, { id: seminar.id }),
      await endSeminar(host, { id: seminar.id }),
    ];

    expect(first.state).toBe("ended");
    expect(first.session?.ended_at).toBeTruthy();
    expect(second).toEqual(first);
    for (const person of [host, björn]) {
      await expect(enterRoom(person, { seminar_id: seminar.id })).rejects.toMatchObject({ code: "ended" });
    }
    const jobs = await db.$queryRaw<{ payload: unknown }[]>`
      select j.payload from graphile_worker._private_jobs j where j.payload->>'room' = ${seminar.session.room}`;
    expect(jobs).toHaveLength(1);
    expect(await db.attendance.count({ where: { liveSessionId: seminar.session.id, leftAt: null } })).toBe(0);
    const seat = await db.seat.findFirstOrThrow({ where: { userId: björn.id } });
    expect(seat).toMatchObject({ handRaisedAt: null, askedToSpeakAt: expect.any(Date) });
    await expect(startSeminar(host, { id: seminar.id })).rejects.toMatchObject({ code: "ended" });
  });
});

describe("who is coming", () => {
  test("the host sees names and presence, page by page, and never an address", async () => {
    const host = await asha();
    const seminar = await liveSeminarOf(host);
    const people = [await bjorn(), await maja(), await signedIn("Nils")];
    for (const person of people) await seatFor(person, seminar);
    await seatFor(await signedIn("Olle"), seminar, "held");
    const [björn] = people;
    if (!björn) throw new Error("nobody came");
    await db.attendance.create({ data: { liveSessionId: seminar.session.id, userId: björn.id } });

    const first = await listAttendees(host, { id: seminar.id, limit: 2 });
    const rest = await listAttendees(host, {
      id: seminar.id,
      limit: 2,
      ...(first.next_cursor ? { cursor: first.next_cursor } : {}),
    });

    const everyone = [...first.items, ...rest.items];
    expect(everyone.map(({ user }) => user.display_name).sort()).toEqual(["Björn", "Maja", "Nils"]);
    expect(everyone.filter((one) => one.is_present).map(({ user }) => user.id)).toEqual([björn.id]);
    expect(JSON.stringify(everyone)).not.toContain("@");
    expect(rest.next_cursor).toBeNull();
  });
});

describe("LiveKit's passes", () => {
  const gateway = livekitGateway({ url: "http://127.0.0.1:1", key: "key", secret: "s".repeat(32) });
  const admit = async (role: "host" | "speaker" | "viewer") => {
    const identity = "01900000-0000-7000-8000-00000000000b";
    const guest = { room: "room-1", identity, name: "Björn", role, handRaisedAt: null };
    const { ws_url, token } = await gateway.admit(guest, minutes(10));
    expect(ws_url).toBe("ws://127.0.0.1:1");
    return decodeJwt(String(token));
  };

  test("name one room and one person, and nothing private", async () => {
    const claims = await admit("viewer");
    expect(Object.keys(claims).sort()).toEqual(["attributes", "exp", "iss", "name", "nbf", "sub", "video"]);
    expect(claims.attributes).toEqual({ role: "viewer", hand: "" });
    expect(Number(claims.exp) - Number(claims.nbf)).toBeLessThanOrEqual(600);
    expect(claims.video).toEqual({
      room: "room-1",
      roomJoin: true,
      canSubscribe: true,
      canPublishData: false,
      canPublish: false,
      canPublishSources: [],
    });
  });

  test.each(["speaker", "host"] as const)("let a %s be seen and heard, and moderate nobody", async (role) => {
    const { video } = await admit(role);
    expect(video).toMatchObject({
      canPublish: true,
      canPublishSources: ["camera", "microphone", "screen_share", "screen_share_audio"],
    });
    expect(video).not.toHaveProperty("roomAdmin");
  });

  test("a vendor that does not answer is unavailable", async () => {
    await expect(gateway.openRoom("room-1", 1000, untouched)).rejects.toBeInstanceOf(Unavailable);
  });
});
