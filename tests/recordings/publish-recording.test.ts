import { buffer } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { DomainError } from "@/lib/base/platform/errors";
import { findSeminar } from "@/lib/catalogue/seminars/queries";
import { openOwnFilm, openPublishedFilm } from "@/lib/live/recordings/open-film";
import { publishRecording } from "@/lib/live/recordings/publish-recording";
import { findPublishedRecording } from "@/lib/live/recordings/queries";
import { removeRecording } from "@/lib/live/recordings/remove-recording";
import { savePosition } from "@/lib/live/recordings/save-position";
import { withdrawRecording } from "@/lib/live/recordings/withdraw-recording";
import type { Actor } from "@/lib/people/identity/actor";
import { useDatabase } from "@/tests/support/database";
import { film, filmOf } from "@/tests/support/films";
import { composeEmail } from "@/tests/support/letters";
import { admin, asha, bjorn, elin, maja } from "@/tests/support/people";
import { seatFor, seminarOf } from "@/tests/support/seminars";

useDatabase();

const codeOf = (reading: Promise<unknown>) =>
  reading.then(
    () => "ok",
    (error) => (error instanceof DomainError ? error.code : String(error)),
  );

async function published() {
  const [host, guest] = [await asha(), await bjorn()];
  const seminar = await seminarOf(host, { status: "ended" });
  await seatFor(guest, seminar);
  const recording = await filmOf(host, seminar);
  await publishRecording(host, recording);
  return { host, guest, seminar, recording };
}

const repliesTo = async (actor: Actor, seminar: { id: string; slug: string }) => ({
  page: await codeOf(findPublishedRecording(actor, { id: seminar.slug })),
  film: await codeOf(openPublishedFilm(actor, { id: seminar.id }).then(({ content }) => content.destroy())),
  part: await codeOf(
    openPublishedFilm(actor, { id: seminar.id, range: "bytes=0-9" }).then(({ content }) => content.destroy()),
  ),
  position: await codeOf(savePosition(actor, { id: seminar.id, position_seconds: 1 })),
});

const all = (code: string) => ({ page: code, film: code, part: code, position: code });

describe("a replay", () => {
  test("is for the host and those whose seat is in force, down to each part of it", async () => {
    const { host, guest, seminar } = await published();
    const beside = await elin();
    await db.seminarCohost.create({ data: { seminarId: seminar.id, hostId: host.id, userId: beside.id } });
    const people: [Actor, string][] = [
      [host, "ok"],
      [guest, "ok"],
      [await elin(), "no_seat"],
      [beside, "ok"],
      [await admin(), "no_seat"],
    ];
    for (const status of ["held", "released", "removed"] as const) {
      const person = await maja();
      await seatFor(person, seminar, status);
      people.push([person, "no_seat"]);
    }
    for (const [actor, code] of people) expect(await repliesTo(actor, seminar)).toEqual(all(code));
  });

  test("ends with the seat", async () => {
    const { guest, seminar } = await published();
    expect(await repliesTo(guest, seminar)).toEqual(all("ok"));
    await db.seat.updateMany({
      where: { userId: guest.id },
      data: { status: "removed", endedAt: new Date() },
    });
    expect(await repliesTo(guest, seminar)).toEqual(all("no_seat"));
  });

  test("is nobody's before it is published, after it is taken back, and of a seminar without one", async () => {
    const { host, guest, seminar, recording } = await published();
    await withdrawRecording(host, recording);
    for (const actor of [host, guest, await elin()]) {
      expect(await repliesTo(actor, seminar)).toEqual(all("not_found"));
    }
    expect((await openOwnFilm(host, { id: recording.id })).content?.destroy()).toBeTruthy();
    expect(await codeOf(openOwnFilm(guest, { id: recording.id }))).toBe("not_found");

    await publishRecording(host, recording);
    expect(await repliesTo(guest, seminar)).toEqual(all("ok"));
    await removeRecording(host, recording);
    expect(await repliesTo(guest, seminar)).toEqual(all("not_found"));
    const draft = await seminarOf(host, { status: "draft" });
    expect(await repliesTo(guest, draft)).toEqual(all("not_found"));
  });

  test("gives the bytes that were asked for, and all of another file when the one begun is gone", async () => {
    const { guest, seminar } = await published();
    const ask = async (range?: string, if_range?: string) => {
      const { part, content } = await openPublishedFilm(guest, { id: seminar.id, range, if_range });
      return { part, bytes: content && (await buffer(content)) };
    };
    const whole = await ask();
    expect(whole.bytes?.equals(film)).toBe(true);
    expect(whole.part).toMatchObject({ contentType: "video/mp4", size: film.byteLength, range: null });
    const some = await ask("bytes=100-299", whole.part.etag);
    expect(some.part.range).toEqual({ start: 100, end: 299 });
    expect(some.bytes?.equals(film.subarray(100, 300))).toBe(true);
    expect((await ask("bytes=100-299", '"another"')).part.range).toBeNull();
    expect(await codeOf(ask(`bytes=${film.byteLength}-`))).toBe("out_of_range");
  });

  test("is said of the seminar for all to see, and of nothing else", async () => {
    const { host, seminar, recording } = await published();
    const isSaid = async () => (await findSeminar({ actor: null }, { id: seminar.id })).replay;
    expect(await isSaid()).toBe(true);
    await withdrawRecording(host, recording);
    expect(await isSaid()).toBe(false);
  });
});

describe("publishing", () => {
  test("is the host's, of a film that is saved, of a seminar that has ended", async () => {
    const host = await asha();
    const seminar = await seminarOf(host, { status: "ended" });
    const recording = await filmOf(host, seminar);
    expect(await codeOf(publishRecording(await elin(), recording))).toBe("not_found");
    expect((await publishRecording(host, recording)).published_at).not.toBeNull();

    const unsaved = await db.recording.create({
      data: {
        seminar: { connect: { id: seminar.id } },
        media: { create: { ownerId: host.id, kind: "film", name: "x", sizeBytes: 1 } },
        source: "upload",
        status: "saving",
      },
    });
    expect(await codeOf(publishRecording(host, unsaved))).toBe("film_not_ready");
  });

  test("puts one film in the place of the other", async () => {
    const { host, guest, seminar, recording } = await published();
    const better = await filmOf(host, seminar, Buffer.concat([film, Buffer.alloc(10)]));
    await publishRecording(host, better);
    expect((await findPublishedRecording(guest, seminar)).recording_id).toBe(better.id);
    expect(await db.recording.count({ where: { seminarId: seminar.id, publishedAt: { not: null } } })).toBe(
      1,
    );
    await publishRecording(host, recording);
    expect((await findPublishedRecording(guest, seminar)).recording_id).toBe(recording.id);
  });

  test("by two clicks at once leaves one replay", async () => {
    const host = await asha();
    const seminar = await seminarOf(host, { status: "ended" });
    const films = [
      await filmOf(host, seminar),
      await filmOf(host, seminar, Buffer.concat([film, Buffer.alloc(1)])),
    ];
    await Promise.all([...films, ...films].map((recording) => publishRecording(host, recording)));
    expect(await db.recording.count({ where: { seminarId: seminar.id, publishedAt: { not: null } } })).toBe(
      1,
    );
    expect(
      await db.activity.count({ where: { subjectId: seminar.id, activityType: "replay_published" } }),
    ).toBe(1);
  });

  test("is told once, to those with a seat", async () => {
    const { host, guest, seminar, recording } = await published();
    const without = await maja();
    await seatFor(without, seminar, "removed");
    await withdrawRecording(host, recording);
    await publishRecording(host, recording);
    const told = await db.$queryRaw<{ payload: { userId: string } }[]>`
      select payload from graphile_worker._private_jobs where key like ${`replay_published:${seminar.id}:%`}`;
    expect(told.map(({ payload }) => payload)).toEqual([
      { template: "replay_published", seminarId: seminar.id, userId: guest.id },
    ]);
    const request = { template: "replay_published", seminarId: seminar.id, userId: guest.id } as const;
    const letter = (await composeEmail(request))?.content;
    expect(letter?.subject).toBe("Inspelningen finns: Stilla morgon");
    expect(letter?.action?.url).toMatch(new RegExp(`/live/${seminar.slug}/replay$`));
    await withdrawRecording(host, recording);
    expect(await composeEmail(request)).toBeNull();
  });
});

describe("where one stopped", () => {
  test("is kept to the second for each person, and follows the film", async () => {
    const { host, guest, seminar } = await published();
    const at = async (actor: Actor) => (await findPublishedRecording(actor, seminar)).position_seconds;
    expect(await at(guest)).toBe(0);
    await savePosition(guest, { id: seminar.id, position_seconds: 7 });
    await savePosition(host, { id: seminar.id, position_seconds: 3 });
    await savePosition(guest, { id: seminar.id, position_seconds: 12 });
    expect([await at(guest), await at(host)]).toEqual([12, 3]);
    await savePosition(guest, { id: seminar.id, position_seconds: 5000 });
    expect(await at(guest)).toBe(20);

    const other = await filmOf(host, seminar, Buffer.concat([film, Buffer.alloc(10)]));
    await publishRecording(host, other);
    expect(await at(guest)).toBe(0);
  });

  test("is one place, however many devices say it at once", async () => {
    const { guest, seminar } = await published();
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => savePosition(guest, { id: seminar.id, position_seconds: n })),
    );
    expect(await db.replayPosition.count({ where: { userId: guest.id } })).toBe(1);
  });
});
