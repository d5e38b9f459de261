import { describe, expect, test } from "vitest";
import {
  decideEntry,
  doorsOpenAt,
  type Entrance,
  isDeserted,
  refuseReading,
  refuseStart,
} from "@/lib/live/rooms/rules";

const statuses = ["draft", "scheduled", "live", "ended", "cancelled"] as const;
type Status = (typeof statuses)[number];

const ashaId = "01900000-0000-7000-8000-00000000000a";
const someoneId = "01900000-0000-7000-8000-00000000000b";
const host = { id: ashaId };
const someone = { id: someoneId };
const viewer = { status: "confirmed", stageRole: "viewer" } as const;

const people: Record<string, Pick<Entrance, "person" | "seat"> & { isCohost?: boolean }> = {
  "a visitor": { person: null, seat: null },
  "a member without a seat": { person: someone, seat: null },
  "a member with a seat": { person: someone, seat: viewer },
  "a member whose seat is held": { person: someone, seat: { ...viewer, status: "held" } },
  "a member who was refunded": { person: someone, seat: { ...viewer, status: "released" } },
  "a member who was removed": { person: someone, seat: { ...viewer, status: "removed" } },
  "a member called to the stage": { person: someone, seat: { ...viewer, stageRole: "speaker" } },
  "the host": { person: host, seat: null },
  "a co-host": { person: someone, seat: null, isCohost: true },
  "another host, or an admin": { person: someone, seat: null },
};

const expected: Record<string, [draft: string, scheduled: string, live: string, over: string]> = {
  "a visitor": ["unauthenticated", "unauthenticated", "unauthenticated", "unauthenticated"],
  "a member without a seat": ["not_found", "no_seat", "no_seat", "over"],
  "a member with a seat": ["not_found", "not_open", "viewer", "over"],
  "a member whose seat is held": ["not_found", "no_seat", "no_seat", "over"],
  "a member who was refunded": ["not_found", "no_seat", "no_seat", "over"],
  "a member who was removed": ["not_found", "removed", "removed", "over"],
  "a member called to the stage": ["not_found", "not_open", "speaker", "over"],
  "the host": ["not_found", "not_open", "host", "over"],
  "a co-host": ["not_found", "not_open", "host", "over"],
  "another host, or an admin": ["not_found", "no_seat", "no_seat", "over"],
};

const room = {
  id: "01900000-0000-7000-8000-00000000000c",
  room: "room",
  chat: "open",
  isLocked: false,
  isRecording: false,
  version: 1,
  hasBeenHere: false,
  isHere: false,
} as const;

function outcome(who: string, status: Status): string {
  const session = status === "live" ? room : null;
  const standing = people[who] ?? { person: null, seat: null };
  const entry = decideEntry({ isCohost: false, ...standing, seminar: { hostId: ashaId, status }, session });
  return "refused" in entry ? entry.refused : entry.role;
}

describe("who may enter", () => {
  for (const [who, answers] of Object.entries(expected)) {
    for (const status of statuses) {
      const answer = answers[Math.min(statuses.indexOf(status), 3)] ?? "";
      const word = answer === "over" ? status : answer;
      test(`${who}, while the seminar is ${status}: ${word}`, () => {
        expect(outcome(who, status)).toBe(word);
      });
    }
  }

  test("nobody enters a seminar that does not exist", () => {
    const entrance = { person: someone, seminar: null, isCohost: false, seat: viewer, session: null };
    expect(decideEntry(entrance)).toEqual({ refused: "not_found" });
  });

  test("a live seminar whose room is gone is not open", () => {
    const seminar = { hostId: ashaId, status: "live" } as const;
    const entrance = { person: host, seminar, isCohost: false, seat: null, session: null };
    expect(decideEntry(entrance)).toEqual({ refused: "not_open" });
  });

  test("a room that was not closed is not open before its seminar is live again", () => {
    const seminar = { hostId: ashaId, status: "scheduled" } as const;
    const entrance = { person: host, seminar, isCohost: false, seat: null, session: room };
    expect(decideEntry(entrance)).toEqual({ refused: "not_open" });
  });

  test.each([
    ["a guest who comes late stays outside", viewer, false, "locked"],
    ["a guest who lost the connection comes back", viewer, true, "viewer"],
    ["a speaker who was not there yet stays outside", { ...viewer, stageRole: "speaker" }, false, "locked"],
    ["who was removed is told so", { ...viewer, status: "removed" }, true, "removed"],
  ] as const)("when the room is locked %s", (_, seat, hasBeenHere, word) => {
    const seminar = { hostId: ashaId, status: "live" } as const;
    const session = { ...room, isLocked: true, hasBeenHere };
    const entry = decideEntry({ person: someone, seminar, isCohost: false, seat, session });
    expect("refused" in entry ? entry.refused : entry.role).toBe(word);
  });

  test("no lock keeps out those who lead", () => {
    const seminar = { hostId: ashaId, status: "live" } as const;
    const session = { ...room, isLocked: true };
    for (const [person, isCohost] of [
      [host, false],
      [someone, true],
    ] as const) {
      expect(decideEntry({ person, seminar, isCohost, seat: null, session })).toMatchObject({ role: "host" });
    }
  });
});

describe("when a host may start", () => {
  const startsAt = new Date("2027-03-28T09:00:00Z");
  const start = (status: Status, now: string) => refuseStart({ status, startsAt }, new Date(now));

  test("from an hour before it begins, and not a moment sooner", () => {
    expect(doorsOpenAt(startsAt).toISOString()).toBe("2027-03-28T08:00:00.000Z");
    expect(start("scheduled", "2027-03-28T07:59:59.999Z")).toBe("too_early");
    expect(start("scheduled", "2027-03-28T08:00:00Z")).toBeNull();
  });

  test("late, however late it is", () => {
    expect(start("scheduled", "2027-03-29T09:00:00Z")).toBeNull();
  });

  test("again, while it is live", () => {
    expect(start("live", "2027-03-28T07:00:00Z")).toBeNull();
  });

  test("never a draft, nor what is over", () => {
    expect(start("draft", "2027-03-28T09:00:00Z")).toBe("not_published");
    expect(start("ended", "2027-03-28T09:00:00Z")).toBe("ended");
    expect(start("cancelled", "2027-03-28T09:00:00Z")).toBe("cancelled");
  });
});

describe("who may read what is said in a room", () => {
  const reads = (who: string, status: Status) => {
    const standing = people[who] ?? { person: null, seat: null };
    const session = status === "live" ? room : null;
    return refuseReading({ isCohost: false, ...standing, seminar: { hostId: ashaId, status }, session });
  };

  test("guests, from when they may wait before it until it is over", () => {
    expect(statuses.map((status) => reads("a member with a seat", status))).toEqual([
      "not_found",
      null,
      null,
      "ended",
      "cancelled",
    ]);
  });

  test.each(["the host", "a co-host"])("%s, always", (who) => {
    expect(statuses.map((status) => reads(who, status))).toEqual([null, null, null, null, null]);
  });

  test.each([
    "a visitor",
    "a member without a seat",
    "a member who was removed",
    "another host, or an admin",
  ])("%s, never", (who) => {
    for (const status of statuses) expect(reads(who, status)).not.toBeNull();
  });
});

describe("when a room stands deserted", () => {
  const startsAt = new Date("2027-03-28T09:00:00Z");
  const endsAt = new Date("2027-03-28T10:30:00Z");
  const at = (time: string) => new Date(`2027-03-28T${time}Z`);
  const empty = { startsAt, endsAt, isSomeoneHere: false, leftAt: null };

  test("a quarter of an hour after it should be over, when nobody came", () => {
    expect(isDeserted(empty, at("10:44:59"))).toBe(false);
    expect(isDeserted(empty, at("10:45:00"))).toBe(true);
  });

  test("a quarter of an hour after the last one left, and not while anyone is there", () => {
    const left = { ...empty, leftAt: at("09:40:00") };
    expect(isDeserted(left, at("09:54:59"))).toBe(false);
    expect(isDeserted(left, at("09:55:00"))).toBe(true);
    expect(isDeserted({ ...left, isSomeoneHere: true }, at("12:00:00"))).toBe(false);
  });

  test("not because those who tried their camera before it left again", () => {
    expect(isDeserted({ ...empty, leftAt: at("08:55:00") }, at("09:14:00"))).toBe(false);
  });
});
