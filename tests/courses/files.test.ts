import { randomBytes } from "node:crypto";
import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { env } from "@/lib/base/platform/env";
import { storage } from "@/lib/base/platform/storage";
import { after, days } from "@/lib/base/platform/time";
import { addLessonFile } from "@/lib/catalogue/courses/add-lesson-file";
import { arrangeFiles } from "@/lib/catalogue/courses/arrange-files";
import { listOwnFiles } from "@/lib/catalogue/courses/file-queries";
import { findLesson } from "@/lib/catalogue/courses/lesson-queries";
import { openLessonFile } from "@/lib/catalogue/courses/open-lesson-file";
import { removeLesson } from "@/lib/catalogue/courses/remove-lesson";
import { removeLessonFile } from "@/lib/catalogue/courses/remove-lesson-file";
import { replaceLessons } from "@/lib/catalogue/courses/replace-lessons";
import { saveProgress } from "@/lib/catalogue/courses/save-progress";
import { lessonSchema } from "@/lib/catalogue/courses/schema";
import { receivePiece, resumeReception } from "@/lib/catalogue/media/receive-piece";
import { removeFile } from "@/lib/catalogue/media/remove-media";
import { storageKeyOf } from "@/lib/catalogue/media/rules";
import { storeMedia } from "@/lib/catalogue/media/store-media";
import type { Actor } from "@/lib/people/identity/actor";
import { courseOf, enrollmentOf } from "@/tests/support/courses";
import { useDatabase } from "@/tests/support/database";
import { errorCode } from "@/tests/support/error-code";
import { bytes, film } from "@/tests/support/films";
import { fileOf, sendBrokenOff, sha256, sound } from "@/tests/support/lesson-files";
import { admin, asha, bjorn, elin, maja, signedIn } from "@/tests/support/people";

useDatabase();

async function lessonOf(host: Actor) {
  const course = await courseOf(host);
  return { course, lesson: { id: course.id, lesson_id: course.locked } };
}

test("a file broken off at 40 and at 80 percent goes on, and arrives whole", async () => {
  const host = await asha();
  const { lesson } = await lessonOf(host);
  const content = sound(3_000_001);
  const arrived = await sendBrokenOff(host, lesson, content, [0.4, 0.8]);
  expect(sha256(arrived)).toBe(sha256(content));
  const { items } = await listOwnFiles(host, lesson);
  expect(items).toMatchObject([
    { state: "ready", form: "audio", content_type: "audio/wav", name: "stilla.wav", size_bytes: 3_000_001 },
  ]);
});

test("a program called .mp4 is refused, and nothing of it stays", async () => {
  const host = await asha();
  const { lesson } = await lessonOf(host);
  const program = Buffer.concat([Buffer.from("MZ\x90\0\x03\0\0\0", "latin1"), Buffer.alloc(9000, 1)]);
  const file = await addLessonFile(host, { ...lesson, name: "yoga.mp4", size_bytes: program.byteLength });
  const sending = receivePiece(host, { id: file.id, offset: 0 }, bytes(program));
  await expect(sending).rejects.toMatchObject({ code: "wrong_file_type" });
  expect((await listOwnFiles(host, lesson)).items).toEqual([]);
  await expect(resumeReception(host, { id: file.id })).rejects.toMatchObject({ code: "not_found" });
});

describe("a picture", () => {
  const photo = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: "#63c7d6" } })
      .withExif({ IFD0: { Make: "Kameran" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "57/1 42/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
  const stored = async (host: Actor, id: string) =>
    buffer((await openLessonFile({ actor: host }, { id })).content);

  test("is kept without place and camera, upright, and no wider than a screen", async () => {
    const host = await asha();
    const { lesson } = await lessonOf(host);
    const taken = await photo(3000, 1000);
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    const { id } = await fileOf(host, lesson, taken, "foto.jpg");
    const shown = await stored(host, id);
    const { exif, orientation, format, width, height } = await sharp(shown).metadata();
    expect({ exif, orientation, format, width, height }).toEqual({
      exif: undefined,
      orientation: undefined,
      format: "jpeg",
      width: 533,
      height: 1600,
    });
    expect((await listOwnFiles(host, lesson)).items).toMatchObject([
      { form: "picture", size_bytes: shown.byteLength },
    ]);
  });

  test("that is damaged, or of too many pixels, is gone once it was looked at", async () => {
    const host = await asha();
    const { lesson } = await lessonOf(host);
    const flat = (width: number) =>
      sharp({ create: { width, height: width, channels: 3, background: "#fff" } })
        .png()
        .toBuffer();
    const damaged = Buffer.concat([(await flat(1000)).subarray(0, 100), randomBytes(5000)]);
    const vast = await flat(9000);
    for (const content of [damaged, vast]) await fileOf(host, lesson, content, "foto");
    expect((await listOwnFiles(host, lesson)).items).toEqual([]);
  });

  test("of more bytes than can be looked at is refused as soon as it is known to be one", async () => {
    const host = await asha();
    const { lesson } = await lessonOf(host);
    const size_bytes = 41 * 1024 * 1024;
    const { id } = await addLessonFile(host, { ...lesson, name: "foto.jpg", size_bytes });
    const head = Buffer.concat([await photo(1000, 1000), Buffer.alloc(5000)]);
    const sending = errorCode(() => receivePiece(host, { id, offset: 0 }, bytes(head)));
    expect(await sending).toBe("file_too_large");
    expect((await listOwnFiles(host, lesson)).items).toEqual([]);
  });
});

test("a file beyond the setting is refused before it is sent", async () => {
  const host = await asha();
  const { lesson } = await lessonOf(host);
  const most = env().UPLOAD_MAX_MB * 1024 * 1024;
  const sized = (size_bytes: number) =>
    errorCode(() => addLessonFile(host, { ...lesson, name: "lång.mp4", size_bytes }));
  expect([await sized(most), await sized(most + 1)]).toEqual(["ok", "file_too_large"]);
});

test("a file is read by those who may read its lesson, and is not there for anyone else", async () => {
  const host = await asha();
  const course = await courseOf(host);
  const content = sound(5000);
  const [open, locked] = [
    await fileOf(host, { id: course.id, lesson_id: course.preview }, content),
    await fileOf(host, { id: course.id, lesson_id: course.locked }, content),
  ];
  const [enrolled, waiting, revoked] = [
    await bjorn(),
    await signedIn("Väntar"),
    await signedIn("Återbetald"),
  ];
  await enrollmentOf(enrolled, course);
  await enrollmentOf(waiting, course, { opensAt: after(new Date(), days(14)) });
  await enrollmentOf(revoked, course, { status: "revoked" });
  const people: Record<string, Actor | null> = {
    visitor: null,
    member: await maja(),
    enrolled,
    waiting,
    revoked,
    host,
    "other host": await elin(),
    admin: await admin(),
  };
  const seen = async () => {
    const found: Record<string, string[]> = {};
    for (const [name, actor] of Object.entries(people)) {
      found[name] = [];
      for (const { id } of [open, locked]) {
        found[name].push(
          await errorCode(async () => (await openLessonFile({ actor }, { id })).content.destroy()),
        );
      }
    }
    return found;
  };
  const nobody = ["ok", "not_found"];
  const published = {
    visitor: nobody,
    member: nobody,
    enrolled: ["ok", "ok"],
    waiting: nobody,
    revoked: nobody,
    host: ["ok", "ok"],
    "other host": nobody,
    admin: nobody,
  };
  expect(await seen()).toEqual(published);

  await db.offer.update({ where: { id: course.id }, data: { takenDownAt: new Date() } });
  const nothing = ["not_found", "not_found"];
  expect(await seen()).toEqual({
    ...Object.fromEntries(Object.keys(people).map((name) => [name, nothing])),
    enrolled: ["ok", "ok"],
    host: ["ok", "ok"],
  });
  const preview = { id: course.id, lesson_id: course.preview };
  expect(await errorCode(() => findLesson({ actor: null }, preview))).toBe("unauthenticated");
});

test("a draft's files are its host's alone, those on their way are nobody's, and a film is no lesson's", async () => {
  const host = await asha();
  const stranger = await elin();
  const draft = await courseOf(host, { status: "draft" });
  const lesson = { id: draft.id, lesson_id: draft.preview };
  const { id } = await fileOf(host, lesson);
  expect(await errorCode(() => openLessonFile({ actor: null }, { id }))).toBe("not_found");
  expect(await errorCode(() => openLessonFile({ actor: stranger }, { id }))).toBe("not_found");
  const coming = await addLessonFile(host, { ...lesson, name: "x.wav", size_bytes: 10 });
  expect(await errorCode(() => openLessonFile({ actor: host }, { id: coming.id }))).toBe("not_found");
  expect((await findLesson({ actor: host }, lesson)).media.map((file) => file.id)).toEqual([id]);
  const other = await db.media.create({ data: { ownerId: host.id, kind: "film", name: "x", sizeBytes: 1 } });
  expect(await errorCode(() => openLessonFile({ actor: host }, { id: other.id }))).toBe("not_found");
});

test("a part of a file is given by range, and the reader is told of it by id, form and address", async () => {
  const host = await asha();
  const { lesson } = await lessonOf(host);
  const { id } = await fileOf(host, lesson, film, "kväll & morgon.mp4");
  const { part, content } = await openLessonFile({ actor: host }, { id, range: "bytes=100-199" });
  expect(part).toMatchObject({ contentType: "video/mp4", name: "kväll & morgon.mp4", size: film.byteLength });
  expect((await buffer(content)).equals(film.subarray(100, 200))).toBe(true);
  const read = lessonSchema.parse(await findLesson({ actor: host }, lesson));
  expect(read.media).toMatchObject([{ id, form: "video", url: `/api/media/${id}/content` }]);
});

test("where a lesson goes, its files go: no row stays, and no byte", async () => {
  const host = await asha();
  const course = await courseOf(host);
  const jobs = () => db.$queryRaw<{ payload: { id: string; key: string } }[]>`
    select payload from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'remove_file'`;
  const gone = async (id: string) => {
    expect(await db.media.count({ where: { id } })).toBe(0);
    const job = (await jobs()).find(({ payload }) => payload.id === id);
    expect(await storage().find(String(job?.payload.key))).not.toBeNull();
    await removeFile(job?.payload as { id: string; key: string });
    expect(await storage().find(String(job?.payload.key))).toBeNull();
  };
  const files: string[] = [];
  for (const lesson_id of [course.preview, course.locked, course.last]) {
    files.push((await fileOf(host, { id: course.id, lesson_id })).id);
  }
  await removeLesson(host, { id: course.id, lesson_id: course.locked });
  await gone(String(files[1]));
  const kept = { id: course.preview, title: "Början", body: "", duration_seconds: 0, is_preview: true };
  await replaceLessons(host, { id: course.id, lessons: [kept] });
  await gone(String(files[2]));
  const lesson = { id: course.id, lesson_id: course.preview };
  await removeLessonFile(host, { ...lesson, media_id: String(files[0]) });
  await gone(String(files[0]));
});

test("a file removed while it is being stored leaves nothing", async () => {
  const host = await asha();
  const { lesson } = await lessonOf(host);
  const content = sound(50_000);
  const { id } = await addLessonFile(host, { ...lesson, name: "x.wav", size_bytes: content.byteLength });
  await receivePiece(host, { id, offset: 0 }, bytes(content));
  const media = await db.media.findUniqueOrThrow({ where: { id } });
  const storing = storeMedia(id);
  await removeLesson(host, lesson);
  await storing;
  await removeFile({ id, key: storageKeyOf(media) });
  expect(await storage().find(storageKeyOf(media))).toBeNull();
});

test("files are in the order that their host says, and no other file comes between", async () => {
  const host = await asha();
  const { lesson } = await lessonOf(host);
  const [first, second] = [await fileOf(host, lesson), await fileOf(host, lesson, film, "film.mp4")];
  const ids = async () => (await listOwnFiles(host, lesson)).items.map(({ id }) => id);
  await arrangeFiles(host, { ...lesson, media_ids: [second.id, first.id] });
  expect(await ids()).toEqual([second.id, first.id]);
  const other = await fileOf(host, (await lessonOf(host)).lesson);
  for (const media_ids of [
    [first.id],
    [first.id, first.id],
    [first.id, second.id, other.id],
    [first.id, other.id],
  ]) {
    const arranging = errorCode(() => arrangeFiles(host, { ...lesson, media_ids }));
    expect(await arranging).toBe("validation_failed");
  }
  expect(await ids()).toEqual([second.id, first.id]);
});

test("someone else's lesson takes no file, and an archived course none at all", async () => {
  const host = await asha();
  const { course, lesson } = await lessonOf(host);
  const { id } = await fileOf(host, lesson);
  const calls = (actor: Actor) => [
    errorCode(() => addLessonFile(actor, { ...lesson, name: "x.wav", size_bytes: 10 })),
    errorCode(() => arrangeFiles(actor, { ...lesson, media_ids: [id] })),
    errorCode(() => removeLessonFile(actor, { ...lesson, media_id: id })),
  ];
  for (const other of [await elin(), await admin()]) {
    expect(await Promise.all(calls(other))).toEqual(["not_found", "not_found", "not_found"]);
    expect(await errorCode(() => listOwnFiles(other, lesson))).toBe("not_found");
  }
  expect(await Promise.all(calls(await maja()))).toEqual(["not_a_host", "not_a_host", "not_a_host"]);
  const elsewhere = { id: (await courseOf(host)).id, lesson_id: course.locked };
  expect(await errorCode(() => removeLessonFile(host, { ...elsewhere, media_id: id }))).toBe("not_found");
  await db.offer.update({ where: { id: course.id }, data: { status: "archived" } });
  expect(await Promise.all(calls(host))).toEqual(["archived", "archived", "archived"]);
});

test("where someone stopped is kept to the second, in the file where it was", async () => {
  const host = await asha();
  const { course, lesson } = await lessonOf(host);
  const [voice, other] = [await fileOf(host, lesson), await fileOf(host, (await lessonOf(host)).lesson)];
  const learner = await bjorn();
  await enrollmentOf(learner, course);
  const save = (input: object) => saveProgress(learner, { ...lesson, ...input });
  const kept = async () => (await findLesson({ actor: learner }, lesson)).progress;
  expect(await save({ media_id: voice.id, position_seconds: 754 })).toMatchObject({
    media_id: voice.id,
    position_seconds: 754,
  });
  await save({ completed: true });
  expect(await kept()).toMatchObject({ media_id: voice.id, position_seconds: 754 });
  expect(await errorCode(() => save({ media_id: other.id, position_seconds: 1 }))).toBe("not_found");
  await removeLessonFile(host, { ...lesson, media_id: voice.id });
  expect(await kept()).toMatchObject({ media_id: null });
});
