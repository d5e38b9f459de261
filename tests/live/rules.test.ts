import { describe, expect, it } from "vitest";
import { after, minutes } from "@/lib/base/platform/time";
import { messageRate, slowMessageRate } from "@/lib/live/rooms/chat-rules";
import {
  bookingDoors,
  emptyRoomTimeout,
  handRate,
  isPlaced,
  needsConsent,
  reactionRate,
  refuseBookingEntry,
  refuseWhileShut,
  roleIn,
  showState,
  signsOf,
} from "@/lib/live/rooms/rules";
import type { ParticipantPermissions } from "@/lib/live/rooms/schema";

const now = new Date("2027-03-01T18:00:00Z");
const [asha, björn] = [{ id: "asha" }, { id: "björn" }];
const seminar = { hostId: asha.id, status: "live" } as const;
const seat = { status: "confirmed", stageRole: "viewer" } as const;

describe("before a recorded stage", () => {
  const needed = (person: { id: string } | null, isOn: boolean, hasConsented: boolean) =>
    needsConsent({ person, seminar, recording: { isOn, hasConsented } });

  it("a guest consents, once, and the host did by turning it on", () => {
    expect(needed(björn, true, false)).toBe(true);
    expect(needed(björn, true, true)).toBe(false);
    expect(needed(björn, false, false)).toBe(false);
    expect(needed(asha, true, false)).toBe(false);
    expect(needed(null, true, false)).toBe(true);
  });

  it("so does who comes to a seminar that is gone", () => {
    expect(
      needsConsent({ person: björn, seminar: null, recording: { isOn: true, hasConsented: false } }),
    ).toBe(true);
  });
});

it("a role in the room comes from leading it or from a confirmed seat", () => {
  expect(roleIn({ seminar, isCohost: false, seat: null }, asha.id)).toBe("host");
  expect(roleIn({ seminar, isCohost: true, seat: null }, björn.id)).toBe("host");
  expect(roleIn({ seminar, isCohost: false, seat }, björn.id)).toBe("viewer");
  expect(roleIn({ seminar, isCohost: false, seat: { ...seat, stageRole: "speaker" } }, björn.id)).toBe(
    "speaker",
  );
  expect(roleIn({ seminar, isCohost: false, seat: { ...seat, status: "held" } }, björn.id)).toBeNull();
  expect(roleIn({ seminar: null, isCohost: false, seat: null }, björn.id)).toBeNull();
});

it("everyone is told the state of the room, and nothing of the others in it", () => {
  const room = { chat: "slow", isLocked: true, isRecording: false, version: 3, id: "id" } as const;
  expect(showState(room)).toEqual({ chat: "slow", is_locked: true, is_recording: false, version: 3 });
});

it("what needs an open room is refused while it is shut", () => {
  const statuses = ["live", "scheduled", "draft", "ended", "cancelled"] as const;
  expect(statuses.map(refuseWhileShut)).toEqual([null, "not_open", "not_open", "ended", "cancelled"]);
});

it("an empty room closes a quarter of an hour after its start or, from then on, after its last person", () => {
  expect(emptyRoomTimeout(after(now, minutes(20)), now)).toBe(minutes(35));
  expect(emptyRoomTimeout(after(now, -minutes(20)), now)).toBe(minutes(15));
});

describe("what the vendor has of a person", () => {
  const speaker: ParticipantPermissions = { role: "speaker", handRaisedAt: now };
  const viewer: ParticipantPermissions = { role: "viewer", handRaisedAt: null };

  it("is the role and the hand that everybody sees", () => {
    expect(signsOf(speaker)).toEqual({ role: "speaker", hand: now.toISOString() });
    expect(signsOf(viewer)).toEqual({ role: "viewer", hand: "" });
  });

  it("is right if they may be heard as they should, and are seen with the same signs", () => {
    const seen = { canPublish: true, role: "speaker", hand: now.toISOString() };
    expect(isPlaced(speaker, seen)).toBe(true);
    expect(isPlaced(speaker, { ...seen, canPublish: false })).toBe(false);
    expect(isPlaced(speaker, { ...seen, role: "host" })).toBe(false);
    expect(isPlaced(speaker, { ...seen, hand: "" })).toBe(false);
    expect(isPlaced(viewer, { canPublish: false, role: "viewer", hand: "" })).toBe(true);
    expect(isPlaced(viewer, { canPublish: true, role: "viewer", hand: "" })).toBe(false);
  });
});

it("nobody can flood a room, and chat, reactions and hands do not use up each other's share", () => {
  expect([messageRate, reactionRate, handRate].map(({ points, per }) => [points, per])).toEqual([
    [10, 10],
    [10, 10],
    [20, 60],
  ]);
  expect([slowMessageRate.points, slowMessageRate.per]).toEqual([1, 20]);
  const names = [messageRate, slowMessageRate, reactionRate, handRate].map(({ name }) => name);
  expect(new Set(names.filter(Boolean)).size).toBe(4);
});

describe("the room of a booked session", () => {
  const time = {
    people: [asha.id, björn.id],
    status: "confirmed",
    isOnline: true,
    startsAt: now,
    endsAt: after(now, minutes(45)),
  };
  const refusal = (when: Date, more: Partial<typeof time> = {}, who = björn.id) =>
    refuseBookingEntry(who, { ...time, ...more }, when);

  it("is open to both from ten minutes before it to half an hour after it", () => {
    expect(bookingDoors).toEqual({ before: minutes(10), after: minutes(30) });
    expect(refusal(after(now, -minutes(10) - 1))).toBe("not_open");
    expect(refusal(after(now, -minutes(10)))).toBeNull();
    expect(refusal(now, {}, asha.id)).toBeNull();
    expect(refusal(after(now, minutes(75) - 1))).toBeNull();
    expect(refusal(after(now, minutes(75)))).toBe("ended");
  });

  it("does not exist for anybody else, at an address, or without a booking", () => {
    expect(refusal(now, {}, "elin")).toBe("not_found");
    expect(refusal(now, { isOnline: false })).toBe("not_found");
    expect(refuseBookingEntry(björn.id, null, now)).toBe("not_found");
  });

  it("is shut once the booking has ended", () => {
    expect(refusal(now, { status: "released" })).toBe("no_seat");
  });
});
