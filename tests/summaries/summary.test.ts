import { describe, expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { after, hours, minutes } from "@/lib/base/platform/time";
import { exportSummary } from "@/lib/live/summaries/export-summary";
import { findSummary } from "@/lib/live/summaries/queries";
import { minutesOf } from "@/lib/live/summaries/rules";
import type { Actor } from "@/lib/people/identity/actor";
import { useDatabase } from "@/tests/support/database";
import { asha, bjorn, elin, maja, signedIn } from "@/tests/support/people";
import { seatFor, seminarOf } from "@/tests/support/seminars";

useDatabase();

const opened = new Date("2026-11-20T18:00:00.000Z");
const at = (minute: number) => after(opened, minutes(minute));

async function held(host: Actor) {
  const seminar = await seminarOf(host, { status: "ended", startsAt: opened });
  const session = await db.liveSession.create({
    data: { seminarId: seminar.id, room: `room-${seminar.id}`, startedAt: opened, endedAt: at(60) },
  });
  const stay = (person: Actor, from: number, to: number | null) =>
    db.attendance.create({
      data: {
        liveSessionId: session.id,
        userId: person.id,
        joinedAt: at(from),
        leftAt: to === null ? null : at(to),
      },
    });
  return { seminar, session, stay };
}

describe("the summary", () => {
  test("says who came and for how long, each minute once, and who did not", async () => {
    const host = await asha();
    const { seminar, stay } = await held(host);
    const [phone, steady, late, absent] = [
      await signedIn("Björn"),
      await signedIn("Maja"),
      await signedIn("Oskar"),
      await signedIn("Karin"),
    ];
    for (const person of [phone, steady, late, absent]) await seatFor(person, seminar);
    // On a computer, then on a phone as well, away for ten minutes, and back.
    await stay(phone, 0, 20);
    await stay(phone, 15, 30);
    await stay(phone, 40, 45);
    await stay(steady, 0, 60);
    await stay(late, 50, 50);
    await db.seat.updateMany({ where: { userId: late.id }, data: { askedToSpeakAt: at(50) } });

    const summary = await findSummary(host, seminar);
    expect(summary).toMatchObject({
      opened_at: opened.toISOString(),
      closed_at: at(60).toISOString(),
      seats: 4,
      came: 3,
      missed: 1,
      is_presence_known: true,
    });
    const told = summary.people.map(({ user, stayed_seconds, came_at, left_at, asked_to_speak_at }) => [
      user.display_name,
      stayed_seconds / 60,
      came_at && new Date(came_at),
      left_at && new Date(left_at),
      asked_to_speak_at !== null,
    ]);
    expect(told).toEqual([
      ["Maja", 60, at(0), at(60), false],
      ["Björn", 35, at(0), at(45), false],
      ["Oskar", 0, at(50), at(50), true],
      ["Karin", 0, null, null, false],
    ]);
  });

  test("counts whoever never left until the room closed, and until now while it is open", async () => {
    const host = await asha();
    const { seminar, stay, session } = await held(host);
    const guest = await bjorn();
    await seatFor(guest, seminar);
    await db.liveSession.update({ where: { id: session.id }, data: { endedAt: at(90) } });
    await stay(guest, 30, null);
    expect((await findSummary(host, seminar)).people[0]?.stayed_seconds).toBe(60 * 60);

    const live = await seminarOf(host, { status: "live", startsAt: after(new Date(), -hours(1)) });
    const open = await db.liveSession.create({ data: { seminarId: live.id, room: `room-${live.id}` } });
    await seatFor(guest, live);
    await db.attendance.create({
      data: { liveSessionId: open.id, userId: guest.id, joinedAt: after(new Date(), -minutes(30)) },
    });
    expect((await findSummary(host, live)).people[0]?.stayed_seconds).toBeGreaterThanOrEqual(30 * 60 - 5);
  });

  test("has whoever was removed, says so, and none whose seat went back", async () => {
    const host = await asha();
    const { seminar, stay } = await held(host);
    const [removed, refunded] = [await bjorn(), await maja()];
    await seatFor(removed, seminar, "removed");
    await seatFor(refunded, seminar, "released");
    await stay(removed, 0, 5);
    const { people, seats, came } = await findSummary(host, seminar);
    expect([seats, came]).toEqual([1, 1]);
    expect(people).toMatchObject([{ user: { id: removed.id }, was_removed: true, stayed_seconds: 300 }]);
  });

  test("does not call people absent where nobody's presence was noted", async () => {
    const host = await asha();
    const { seminar } = await held(host);
    await seatFor(await bjorn(), seminar);
    expect(await findSummary(host, seminar)).toMatchObject({ seats: 1, is_presence_known: false });
  });

  test("is for those who lead the seminar", async () => {
    const host = await asha();
    const { seminar } = await held(host);
    const [guest, other, beside] = [await bjorn(), await elin(), await elin()];
    await seatFor(guest, seminar);
    await db.seminarCohost.create({ data: { seminarId: seminar.id, hostId: host.id, userId: beside.id } });
    for (const stranger of [guest, other]) {
      await expect(findSummary(stranger, seminar)).rejects.toMatchObject({ code: "forbidden" });
      await expect(exportSummary(stranger, seminar)).rejects.toMatchObject({ code: "forbidden" });
    }
    expect((await findSummary(beside, seminar)).seats).toBe(1);
    const draft = await seminarOf(host, { status: "draft" });
    await expect(findSummary(other, draft)).rejects.toMatchObject({ code: "not_found" });
  });
});

test("the file for a spreadsheet has names and times, no address, and runs nothing", async () => {
  const host = await asha();
  const { seminar, stay } = await held(host);
  const [guest, joker] = [await bjorn(), await signedIn('=HYPERLINK("http://evil.test")')];
  for (const person of [guest, joker]) await seatFor(person, seminar);
  await stay(guest, 0, 34.6);
  await db.seat.updateMany({ where: { userId: guest.id }, data: { askedToSpeakAt: at(20) } });
  const { name, content } = await exportSummary(host, seminar);
  expect(name).toBe(`aveli-${seminar.slug}.csv`);
  expect(content.toString("utf8")).toBe(
    [
      "\ufeffNamn;Kom;Gick;Minuter;Räckte upp handen;Togs bort",
      "Björn;2026-11-20 19:00;2026-11-20 19:34;35;2026-11-20 19:20;",
      `"'=HYPERLINK(""http://evil.test"")";;;0;;`,
      "",
    ].join("\r\n"),
  );
});

test("minutes are whole, and whoever was there at all has one", () => {
  expect([0, 1, 29, 89, 90, 3_600].map(minutesOf)).toEqual([0, 1, 1, 1, 2, 60]);
});
