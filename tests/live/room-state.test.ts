import { describe, expect, test, vi } from "vitest";
import { db } from "@/lib/base/platform/db";
import { addCohost, addCohostByPage } from "@/lib/live/rooms/add-cohost";
import { listCohosts } from "@/lib/live/rooms/cohost-queries";
import { endSeminar } from "@/lib/live/rooms/end-seminar";
import { enterRoom } from "@/lib/live/rooms/enter-room";
import { demoGateway } from "@/lib/live/rooms/gateway.demo";
import { leaveStage } from "@/lib/live/rooms/leave-stage";
import { moderateParticipant } from "@/lib/live/rooms/moderate-participant";
import { findLobby, findRoomState, listAttendees } from "@/lib/live/rooms/queries";
import { raiseHand } from "@/lib/live/rooms/raise-hand";
import { removeCohost } from "@/lib/live/rooms/remove-cohost";
import { cohostForm } from "@/lib/live/rooms/schema";
import { startSeminar } from "@/lib/live/rooms/start-seminar";
import { updateRoom } from "@/lib/live/rooms/update-room";
import type { Actor } from "@/lib/people/identity/actor";
import { runEmailJob } from "@/lib/system/emails/run-email-job";
import { useDatabase } from "../support/database";
import { errorCode } from "../support/error-code";
import { admin, asha, bjorn, elin, maja } from "../support/people";
import { liveSeminarOf, seatFor, seminarOf } from "../support/seminars";

useDatabase();

const open = { chat: "open", is_locked: false, is_recording: false, version: expect.any(Number) };

async function liveWithGuest() {
  const [host, björn] = [await asha(), await bjorn()];
  const seminar = await liveSeminarOf(host);
  await seatFor(björn, seminar);
  const enter = (as: Actor) => errorCode(() => enterRoom(as, { seminar_id: seminar.id }));
  return { host, björn, seminar, enter };
}

test("everyone with a place sees how the room stands, and LiveKit is told of each change", async () => {
  const showState = vi.spyOn(demoGateway, "showState");
  const { host, björn, seminar } = await liveWithGuest();
  const state = () => findRoomState(björn, { id: seminar.id });
  expect(await state()).toEqual(open);

  const changed = await updateRoom(host, { id: seminar.id, chat: "slow", is_locked: true });

  expect(changed).toEqual({ ...open, chat: "slow", is_locked: true });
  expect(await errorCode(state), "who has not come in by now").toBe("locked");
  expect(await findRoomState(host, { id: seminar.id })).toEqual(changed);
  expect(showState).toHaveBeenLastCalledWith(seminar.session.room, changed);
  expect(await updateRoom(host, { id: seminar.id, is_locked: false })).toEqual({ ...open, chat: "slow" });
  const audited = await db.auditEntry.findMany({ where: { subjectId: seminar.id }, orderBy: { id: "asc" } });
  expect(audited.map(({ action, details }) => [action, details])).toEqual([
    ["room_changed", { chat: "slow", is_locked: true }],
    ["room_changed", { is_locked: false }],
  ]);
  expect(await errorCode(async () => findRoomState(await maja(), { id: seminar.id }))).toBe("no_seat");
});

test("only those who lead change it, and only while it is open", async () => {
  const { host, björn, seminar } = await liveWithGuest();
  for (const someone of [björn, await elin(), await admin()]) {
    expect(await errorCode(() => updateRoom(someone, { id: seminar.id, chat: "closed" }))).toBe("forbidden");
  }
  const planned = await seminarOf(host);
  expect(await errorCode(() => updateRoom(host, { id: planned.id, chat: "closed" }))).toBe("not_open");
  await endSeminar(host, { id: seminar.id });
  expect(await errorCode(() => updateRoom(host, { id: seminar.id, chat: "closed" }))).toBe("ended");
});

test("a locked room lets back whoever was in it, and nobody else but those who lead", async () => {
  const { host, björn, seminar, enter } = await liveWithGuest();
  const anna = await maja();
  await seatFor(anna, seminar);
  const stay = { liveSessionId: seminar.session.id, userId: björn.id };
  await db.attendance.create({ data: { ...stay, leftAt: new Date(Date.now() + 1000) } });
  await updateRoom(host, { id: seminar.id, is_locked: true });

  expect(await enter(björn)).toBe("ok");
  expect(await enter(host)).toBe("ok");
  expect(await enter(anna)).toBe("locked");
  await updateRoom(host, { id: seminar.id, is_locked: false });
  expect(await enter(anna)).toBe("ok");
});

test("a token says whether its bearer is in the room by now", async () => {
  const { björn, seminar } = await liveWithGuest();
  const isHere = async () => (await enterRoom(björn, { seminar_id: seminar.id })).is_here_already;
  expect(await isHere()).toBe(false);
  const stay = await db.attendance.create({
    data: { liveSessionId: seminar.session.id, userId: björn.id },
  });
  expect(await isHere()).toBe(true);
  await db.attendance.update({ where: { id: stay.id }, data: { leftAt: new Date(Date.now() + 1000) } });
  expect(await isHere()).toBe(false);
});

describe("a seminar that is recorded", () => {
  async function recorded() {
    const [host, colleague, björn] = [await asha(), await elin(), await bjorn()];
    const seminar = await liveSeminarOf(host, { isRecorded: true });
    await seatFor(björn, seminar);
    await addCohost(host, { id: seminar.id, user_id: colleague.id });
    const enter = (as: Actor, consent?: true) =>
      enterRoom(as, { seminar_id: seminar.id, ...(consent && { recording_consent: consent }) });
    const consents = () => db.consent.findMany({ where: { seminarId: seminar.id, kind: "recording" } });
    return { host, colleague, björn, seminar, enter, consents };
  }

  test("is entered by those who say yes to it, once, with version and time", async () => {
    const { host, colleague, björn, enter, consents } = await recorded();
    for (const person of [björn, colleague]) {
      expect(await errorCode(() => enter(person))).toBe("consent_required");
    }
    expect(await enter(host)).toMatchObject({ is_recorded: true });
    expect(await consents()).toEqual([]);

    await Promise.all([1, 2, 3].map(() => enter(björn, true)));

    expect(await enter(björn)).toMatchObject({ is_recorded: true });
    expect(await consents()).toMatchObject([
      { userId: björn.id, version: "1", withdrawnAt: null, givenAt: expect.any(Date) },
    ]);
  });

  test("takes a yes back again", async () => {
    const { björn, enter } = await recorded();
    await enter(björn, true);
    await db.consent.updateMany({ where: { userId: björn.id }, data: { withdrawnAt: new Date() } });
    expect(await errorCode(() => enter(björn))).toBe("consent_required");
    await enter(björn, true);
    expect(await db.consent.count({ where: { userId: björn.id } })).toBe(2);
  });

  test("keeps no yes of those who may not come in, and asks for none where nothing is recorded", async () => {
    const { enter, consents } = await recorded();
    const anna = await maja();
    expect(await errorCode(() => enter(anna, true))).toBe("no_seat");
    expect(await consents()).toEqual([]);
    const plain = await liveSeminarOf(await asha());
    await seatFor(anna, plain);
    const issued = await enterRoom(anna, { seminar_id: plain.id, recording_consent: true });
    expect(issued.is_recorded).toBe(false);
    expect(await db.consent.count({ where: { userId: anna.id } })).toBe(0);
  });

  test("says so in its lobby, and in its room while the camera runs", async () => {
    const { björn, host, seminar, enter } = await recorded();
    expect(await findLobby(björn, seminar.slug)).toMatchObject({ is_recorded: true, needs_consent: true });
    await enter(björn, true);
    expect(await findLobby(björn, seminar.slug)).toMatchObject({ is_recorded: true, needs_consent: false });
    const media = await db.media.create({
      data: { ownerId: host.id, kind: "film", name: "film.mp4", sizeBytes: 1 },
    });
    const recording = { seminarId: seminar.id, mediaId: media.id, source: "room", status: "recording" };
    await db.recording.create({ data: { ...recording, liveSessionId: seminar.session.id } });
    expect(await findRoomState(björn, { id: seminar.id })).toEqual({ ...open, is_recording: true });
  });
});

test("a raised hand is shown to the room and to those who lead, once however often", async () => {
  const place = vi.spyOn(demoGateway, "place");
  const { host, björn, seminar } = await liveWithGuest();
  const raise = (raised: boolean) => raiseHand(björn, { id: seminar.id, raised });

  await raise(true);
  await raise(true);
  const [attendee] = (await listAttendees(host, { id: seminar.id, limit: 20 })).items;
  expect(attendee?.hand_raised_at).toBeTruthy();
  expect(place).toHaveBeenCalledTimes(1);
  const handRaisedAt = new Date(String(attendee?.hand_raised_at));
  const standing = { role: "viewer", handRaisedAt };
  expect(place).toHaveBeenLastCalledWith(seminar.session.room, björn.id, standing);

  await raise(false);
  expect(place).toHaveBeenLastCalledWith(seminar.session.room, björn.id, { ...standing, handRaisedAt: null });
  const seat = await db.seat.findFirstOrThrow({ where: { userId: björn.id } });
  expect(seat).toMatchObject({ handRaisedAt: null, askedToSpeakAt: handRaisedAt });
});

test("those on the stage raise no hand, and step down when they like", async () => {
  const { host, björn, seminar } = await liveWithGuest();
  await moderateParticipant(host, { id: seminar.id, user_id: björn.id, action: "promote" });
  await raiseHand(björn, { id: seminar.id, raised: true });
  const seat = () => db.seat.findFirstOrThrow({ where: { userId: björn.id } });
  expect(await seat()).toMatchObject({ stageRole: "speaker", handRaisedAt: null, askedToSpeakAt: null });

  await leaveStage(björn, { id: seminar.id });
  await leaveStage(björn, { id: seminar.id });
  expect(await seat()).toMatchObject({ stageRole: "viewer" });
  expect(await errorCode(() => raiseHand(host, { id: seminar.id, raised: true }))).toBe("no_seat");
  expect(await errorCode(() => leaveStage(host, { id: seminar.id }))).toBe("no_seat");
});

test("a co-host opens, leads and ends the seminar, as long as its host wants", async () => {
  const [host, colleague, björn] = [await asha(), await elin(), await bjorn()];
  const seminar = await seminarOf(host, { startsAt: new Date() });
  await seatFor(björn, seminar);
  const cohost = { id: seminar.id, user_id: colleague.id };
  expect(await errorCode(() => startSeminar(colleague, { id: seminar.id }))).toBe("forbidden");

  await addCohost(host, cohost);
  await addCohost(host, cohost);

  const { session } = await startSeminar(colleague, { id: seminar.id });
  expect(await enterRoom(colleague, { seminar_id: seminar.id })).toMatchObject({ role: "host" });
  await moderateParticipant(colleague, { id: seminar.id, user_id: björn.id, action: "promote" });
  expect((await listAttendees(colleague, { id: seminar.id, limit: 20 })).items).toHaveLength(1);
  expect((await listCohosts(colleague, { id: seminar.id, limit: 20 })).items).toMatchObject([
    { user: { id: colleague.id, display_name: "Elin", avatar_url: null } },
  ]);

  await removeCohost(host, cohost);
  await removeCohost(host, cohost);
  expect(session).not.toBeNull();
  expect(await errorCode(() => enterRoom(colleague, { seminar_id: seminar.id }))).toBe("no_seat");
  expect(await errorCode(() => endSeminar(colleague, { id: seminar.id }))).toBe("forbidden");
  const audited = await db.auditEntry.findMany({
    where: { subjectId: seminar.id, action: { startsWith: "cohost" } },
    orderBy: { id: "asc" },
  });
  expect(audited.map(({ action }) => action)).toEqual(["cohost_added", "cohost_removed"]);
});

test("a co-host who is one no longer in the middle of it is shown out, or to their seat", async () => {
  const [remove, place] = [vi.spyOn(demoGateway, "remove"), vi.spyOn(demoGateway, "place")];
  const [host, colleague] = [await asha(), await elin()];
  const seminar = await liveSeminarOf(host);
  const cohost = { id: seminar.id, user_id: colleague.id };
  await addCohost(host, cohost);
  await removeCohost(host, cohost);
  expect(remove).toHaveBeenLastCalledWith(seminar.session.room, colleague.id);
  await seatFor(colleague, seminar);
  await addCohost(host, cohost);
  await removeCohost(host, cohost);
  const standing = { role: "viewer", handRaisedAt: null };
  expect(place).toHaveBeenLastCalledWith(seminar.session.room, colleague.id, standing);
});

test("co-hosts are other hosts, named by the host alone, while it is not over", async () => {
  const [host, colleague] = [await asha(), await elin()];
  const seminar = await liveSeminarOf(host);
  const add = (as: Actor, user_id: string) => errorCode(() => addCohost(as, { id: seminar.id, user_id }));
  expect(await add(host, (await bjorn()).id)).toBe("cannot_cohost");
  expect(await add(host, host.id)).toBe("cannot_cohost");
  expect(await add(host, seminar.id)).toBe("not_found");
  expect(await add(colleague, colleague.id)).toBe("forbidden");
  expect(await add(host, colleague.id)).toBe("ok");
  expect(await add(colleague, (await asha()).id)).toBe("forbidden");
  await endSeminar(host, { id: seminar.id });
  expect(await add(host, (await elin()).id)).toBe("ended");
});

test.each([
  ["elin-berg", "elin-berg"],
  ["https://aveli.se/hosts/elin-berg", "elin-berg"],
  [" aveli.se/en/hosts/elin-berg/ ", "elin-berg"],
  ["https://aveli.se/hosts/elin berg", null],
  ["", null],
])("the studio takes %j for the page of %s", (host, slug) => {
  const id = "01900000-0000-7000-8000-00000000000a";
  expect(cohostForm.safeParse({ id, host }).data?.host ?? null).toBe(slug);
});

test("a co-host is named by their page, and told by a letter", async () => {
  const [host, colleague] = [await asha(), await elin()];
  const seminar = await liveSeminarOf(host);
  const { slug } = await db.user.findUniqueOrThrow({ where: { id: colleague.id } });
  const add = (page: string) => addCohostByPage(host, { id: seminar.id, host: page });
  expect(await errorCode(() => add("ingen-alls"))).toBe("cannot_cohost");
  await add(String(slug));
  await add(String(slug).toUpperCase());
  const letters = await db.$queryRaw<{ payload: never }[]>`
    select payload from graphile_worker._private_jobs
    where payload->>'template' = 'cohost_added' and payload->>'seminarId' = ${seminar.id}`;
  for (const { payload } of letters) await runEmailJob(payload);
  const mails = await db.mail.findMany({ where: { userId: colleague.id } });
  expect(mails.map(({ subject }) => subject)).toEqual(["Du är medvärd: Stilla morgon"]);
  expect(mails[0]?.body).toContain(`/live/${seminar.slug}`);
});

test("a host who is made a member again leads nothing of others'", async () => {
  const [host, colleague] = [await asha(), await elin()];
  const seminar = await liveSeminarOf(host);
  await addCohost(host, { id: seminar.id, user_id: colleague.id });
  await db.user.update({ where: { id: colleague.id }, data: { role: "member" } });
  expect(await errorCode(() => enterRoom(colleague, { seminar_id: seminar.id }))).toBe("no_seat");
  expect(await errorCode(() => endSeminar(colleague, { id: seminar.id }))).toBe("forbidden");
});
