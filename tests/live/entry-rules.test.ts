import { describe, expect, test } from "vitest";
import { decideEntry, doorsOpenAt, type Entrance, refuseStart } from "@/lib/live/rules";

const statuses = ["draft", "scheduled", "live", "ended", "cancelled"] as const;
type Status = (typeof statuses)[number];

const ashaId = "01900000-0000-7000-8000-00000000000a";
const someoneId = "01900000-0000-7000-8000-00000000000b";
const host = { id: ashaId };
const someone = { id: someoneId };
const viewer = { status: "confirmed", stageRole: "viewer" } as const;

const people: Record<string, Pick<Entrance, "person" | "seat">> = {
  "a visitor": { person: null, seat: null },
  "a member without a seat": { person: someone, seat: null },
  "a member with a seat": { person: someone, seat: viewer },
  "a member whose seat is held": { person: someone, seat: { ...viewer, status: "held" } },
  "a member who was refunded": { person: someone, seat: { ...viewer, status: "released" } },
  "a member who was removed": { person: someone, seat: { ...viewer, status: "removed" } },
  "a member called to the stage": { person: someone, seat: { ...viewer, stageRole: "speaker" } },
  "the host": { person: host, seat: null },
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
  "another host, or an admin": ["not_found", "no_seat", "no_seat", "over"],
};

function outcome(who: string, status: Status): string {
  const session = status === "live" ? { room: "room" } : null;
  const standing = people[who] ?? { person: null, seat: null };
  const entry = decideEntry({ ...standing, seminar: { hostId: ashaId, status }, session });
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
    expect(decideEntry({ person: someone, seminar: null, seat: viewer, session: null })).toEqual({
      refused: "not_found",
    });
  });

  test("a live seminar whose room is gone is not open", () => {
    const seminar = { hostId: ashaId, status: "live" } as const;
    expect(decideEntry({ person: host, seminar, seat: null, session: null })).toEqual({
      refused: "not_open",
    });
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
