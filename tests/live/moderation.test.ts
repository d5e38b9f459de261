import { expect, test, vi } from "vitest";
import { db } from "@/lib/base/platform/db";
import { Unavailable } from "@/lib/base/platform/errors";
import { enterRoom } from "@/lib/live/rooms/enter-room";
import { demoGateway } from "@/lib/live/rooms/gateway.demo";
import { moderateParticipant } from "@/lib/live/rooms/moderate-participant";
import { muteEveryone } from "@/lib/live/rooms/mute-everyone";
import { raiseHand } from "@/lib/live/rooms/raise-hand";
import type { StageAction } from "@/lib/live/rooms/schema";
import { syncParticipant } from "@/lib/live/rooms/sync-participant";
import { useDatabase } from "../support/database";
import { asha, bjorn, elin, maja } from "../support/people";
import { liveSeminarOf, seatFor, seminarOf } from "../support/seminars";

useDatabase();

async function liveWithGuest() {
  const [host, björn] = [await asha(), await bjorn()];
  const seminar = await liveSeminarOf(host);
  const seat = await seatFor(björn, seminar);
  const hand = (action: StageAction, as = host) =>
    moderateParticipant(as, { id: seminar.id, user_id: björn.id, action });
  return { host, björn, seminar, seat, hand };
}

const audited = async (seminarId: string) => {
  const rows = await db.auditEntry.findMany({ where: { subjectId: seminarId }, orderBy: { id: "asc" } });
  return rows.map(({ action, details }) => [action, (details as { user_id?: string }).user_id]);
};

test("people are called to the stage, and back", async () => {
  const place = vi.spyOn(demoGateway, "place");
  const { björn, seminar, hand } = await liveWithGuest();

  await hand("promote");
  expect(await enterRoom(björn, { seminar_id: seminar.id })).toMatchObject({ role: "speaker" });
  const standing = { role: "speaker", handRaisedAt: null };
  expect(place).toHaveBeenLastCalledWith(seminar.session.room, björn.id, standing);

  await hand("demote");
  expect(await enterRoom(björn, { seminar_id: seminar.id })).toMatchObject({ role: "viewer" });
  expect(place).toHaveBeenLastCalledWith(seminar.session.room, björn.id, { ...standing, role: "viewer" });
});

test("whoever is called to the stage needs to raise their hand no longer, and that they did is kept", async () => {
  const { björn, seminar, seat, hand } = await liveWithGuest();
  await raiseHand(björn, { id: seminar.id, raised: true });
  await hand("promote");
  expect(await db.seat.findUnique({ where: { id: seat.id } })).toMatchObject({
    stageRole: "speaker",
    handRaisedAt: null,
    askedToSpeakAt: expect.any(Date),
  });
});

test("a hand is lowered, and its owner stays where they are", async () => {
  const { björn, seminar, seat, hand } = await liveWithGuest();
  await raiseHand(björn, { id: seminar.id, raised: true });
  await hand("lower_hand");
  expect(await db.seat.findUnique({ where: { id: seat.id } })).toMatchObject({
    stageRole: "viewer",
    handRaisedAt: null,
  });
});

test("a removal takes the seat for good, and leaves the order as it was", async () => {
  const remove = vi.spyOn(demoGateway, "remove");
  const { björn, seminar, seat, hand } = await liveWithGuest();

  await hand("remove");
  await hand("remove");

  expect(await db.seat.findUnique({ where: { id: seat.id } })).toMatchObject({ status: "removed" });
  expect(await db.order.findUnique({ where: { id: seat.orderId } })).toMatchObject({ status: "paid" });
  expect(remove).toHaveBeenCalledWith(seminar.session.room, björn.id);
  await expect(enterRoom(björn, { seminar_id: seminar.id })).rejects.toMatchObject({ code: "removed" });
  await expect(hand("promote")).rejects.toMatchObject({ code: "not_found" });
});

test("a removal holds though LiveKit could not be reached, and a job tries until it can", async () => {
  vi.spyOn(demoGateway, "remove").mockRejectedValue(new Unavailable());
  const { björn, seminar, hand } = await liveWithGuest();
  await expect(hand("remove")).rejects.toMatchObject({ code: "unavailable" });
  await expect(enterRoom(björn, { seminar_id: seminar.id })).rejects.toMatchObject({ code: "removed" });
  expect(await jobsToPlace(björn.id)).toBe(1);
});

test("reaches nobody without a seat, and is nobody else's", async () => {
  const { björn, seminar, hand } = await liveWithGuest();
  const stranger = { id: seminar.id, user_id: (await maja()).id, action: "promote" as const };
  await expect(moderateParticipant(await asha(), stranger)).rejects.toMatchObject({ code: "forbidden" });
  await expect(hand("promote", björn)).rejects.toMatchObject({ code: "forbidden" });
  await expect(hand("promote", await elin())).rejects.toMatchObject({ code: "forbidden" });
});

test("everyone on the stage is muted at once, but not those who lead", async () => {
  const mute = vi.spyOn(demoGateway, "mute");
  const { host, björn, seminar, hand } = await liveWithGuest();
  await seatFor(await maja(), seminar);
  await hand("promote");

  await muteEveryone(host, { id: seminar.id });

  expect(mute.mock.calls).toEqual([[seminar.session.room, björn.id]]);
  await expect(muteEveryone(björn, { id: seminar.id })).rejects.toMatchObject({ code: "forbidden" });
  const planned = await seminarOf(host);
  await expect(muteEveryone(host, { id: planned.id })).rejects.toMatchObject({ code: "not_open" });
});

test("whatever a host's hand did stands in the log, once", async () => {
  const { host, björn, seminar, hand } = await liveWithGuest();
  await raiseHand(björn, { id: seminar.id, raised: true });
  for (const action of ["lower_hand", "lower_hand", "promote", "promote", "mute", "demote"] as const)
    await hand(action);
  await muteEveryone(host, { id: seminar.id });
  await hand("remove");
  await hand("remove");
  expect(await audited(seminar.id)).toEqual([
    ["hand_lowered", björn.id],
    ["participant_promoted", björn.id],
    ["participant_muted", björn.id],
    ["participant_demoted", björn.id],
    ["everyone_muted", undefined],
    ["participant_removed", björn.id],
  ]);
});

test("whoever loses their seat is shown out of the running room, and no one else", async () => {
  const remove = vi.spyOn(demoGateway, "remove");
  const [host, björn, anna] = [await asha(), await bjorn(), await maja()];
  const seminar = await liveSeminarOf(host);
  await seatFor(björn, seminar, "released");
  await seatFor(anna, seminar);
  for (const { id } of [host, björn, anna]) await syncParticipant({ seminar_id: seminar.id, user_id: id });
  expect(remove.mock.calls).toEqual([[seminar.session.room, björn.id]]);
});

test("however a seat ends, the database asks for its owner to be shown out, while the room is open", async () => {
  const { björn, seat } = await liveWithGuest();
  const anna = await maja();
  const planned = await seatFor(anna, await seminarOf(await asha()));
  for (const { id } of [seat, planned]) {
    await db.$executeRaw`update app.seats set status = 'released', ended_at = now() where id = ${id}::uuid`;
  }
  expect(await jobsToPlace(björn.id)).toBe(1);
  expect(await jobsToPlace(anna.id)).toBe(0);
});

async function jobsToPlace(userId: string): Promise<number> {
  const jobs = await db.$queryRaw<unknown[]>`
    select 1 from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'sync_participant' and j.payload->>'user_id' = ${userId}`;
  return jobs.length;
}
