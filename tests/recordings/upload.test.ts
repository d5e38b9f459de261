import { createHash, randomBytes } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { describe, expect, test, vi } from "vitest";
import { db } from "@/lib/base/platform/db";
import { env } from "@/lib/base/platform/env";
import { storage } from "@/lib/base/platform/storage";
import { uploadStaging } from "@/lib/base/platform/upload-staging";
import { receivePiece, resumeReception } from "@/lib/catalogue/media/receive-piece";
import { removeFile } from "@/lib/catalogue/media/remove-media";
import { storageKeyOf } from "@/lib/catalogue/media/rules";
import { addFilm } from "@/lib/live/recordings/add-film";
import { findRecording, listRecordings } from "@/lib/live/recordings/queries";
import { removeRecording } from "@/lib/live/recordings/remove-recording";
import { saveFilm } from "@/lib/live/recordings/save-film";
import type { Actor } from "@/lib/people/identity/actor";
import { useDatabase } from "@/tests/support/database";
import { bytes, film, filmOf } from "@/tests/support/films";
import { asha, elin } from "@/tests/support/people";
import { seminarOf } from "@/tests/support/seminars";

useDatabase();

const jobs = async (task: string) => {
  const rows = await db.$queryRaw<{ payload: unknown }[]>`
    select payload from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = ${task}`;
  return rows.map(({ payload }) => payload);
};

async function begin(content: Buffer = film, name = "kväll.mp4") {
  const host = await asha();
  const seminar = await seminarOf(host, { status: "ended" });
  const recording = await addFilm(host, { id: seminar.id, name, size_bytes: content.byteLength });
  const send = (offset: number, upTo = content.byteLength, as: Actor = host) =>
    receivePiece(as, { id: recording.media_id, offset }, bytes(content.subarray(offset, upTo)));
  return { host, seminar, recording, id: recording.media_id, send };
}

describe("a film that is sent", () => {
  test("in one piece is kept to the byte, and its host alone has it until it is published", async () => {
    const { host, recording, id, send } = await begin();
    expect(recording).toMatchObject({ source: "upload", state: "receiving", published_at: null });
    expect(await send(0)).toEqual({ offset: film.byteLength, length: film.byteLength });
    expect(await jobs("save_film")).toContainEqual({ mediaId: id });
    expect((await findRecording(host, recording.id)).state).toBe("saving");

    await saveFilm({ mediaId: id });
    expect((await findRecording(host, recording.id)).state).toBe("ready");
    const media = await db.media.findUniqueOrThrow({ where: { id } });
    expect(media).toMatchObject({
      status: "stored",
      contentType: "video/mp4",
      sha256: createHash("sha256").update(film).digest("hex"),
    });
    expect((await buffer(await storage().open(storageKeyOf(media)))).equals(film)).toBe(true);
    expect(await uploadStaging.sizeOf(id)).toBe(0);
  });

  test("in pieces goes on where it broke off, and nowhere else", async () => {
    const { host, id, send } = await begin();
    const half = Math.floor(film.byteLength / 2);
    expect((await send(0, half)).offset).toBe(half);
    await expect(send(0)).rejects.toMatchObject({ code: "offset_mismatch", details: { offset: half } });
    await expect(send(half + 1)).rejects.toMatchObject({ code: "offset_mismatch" });
    expect(await resumeReception(host, { id })).toEqual({ offset: half, length: film.byteLength });
    await send(half);
    await saveFilm({ mediaId: id });
    const media = await db.media.findUniqueOrThrow({ where: { id } });
    expect((await buffer(await storage().open(storageKeyOf(media)))).equals(film)).toBe(true);
    await expect(send(film.byteLength)).rejects.toMatchObject({ code: "offset_mismatch" });
  });

  test("by two senders at once is taken from one of them", async () => {
    const { host, id, send } = await begin();
    async function* slowly() {
      yield film.subarray(0, 1000);
      await vi.waitUntil(() => isRefused);
      yield film.subarray(1000);
    }
    let isRefused = false;
    const first = receivePiece(host, { id, offset: 0 }, slowly());
    await vi.waitUntil(() => uploadStaging.isBusy(id));
    await expect(send(0)).rejects.toMatchObject({ code: "offset_mismatch" });
    isRefused = true;
    expect((await first).offset).toBe(film.byteLength);
  });

  test("is thrown away when it is a program by another name", async () => {
    const exe = Buffer.concat([Buffer.from("MZ\x90\0\x03\0\0\0", "latin1"), randomBytes(9000)]);
    const { host, seminar, id, send } = await begin(exe, "yoga.mp4");
    // Not before there is enough of it to tell.
    expect((await send(0, 100)).offset).toBe(100);
    await expect(send(100)).rejects.toMatchObject({ code: "wrong_file_type" });
    expect(await db.media.count({ where: { id } })).toBe(0);
    expect((await listRecordings(host, seminar)).items).toEqual([]);
    const [job] = (await jobs("remove_file")) as { id: string; key: string }[];
    await removeFile(job as { id: string; key: string });
    expect(await readdir(join(env().DATA_DIR, "uploads"))).not.toContain(id);
  });

  test("is not taken beyond what was said", async () => {
    const { host, id, send } = await begin();
    const more = Buffer.concat([film, Buffer.from("!")]);
    await expect(receivePiece(host, { id, offset: 0 }, bytes(more))).rejects.toMatchObject({
      code: "too_large",
    });
    expect((await send(0)).offset).toBe(film.byteLength);
  });

  test("is passed on at the next question, when a crash came between its last byte and saying so", async () => {
    const { host, id } = await begin();
    await uploadStaging.append(id, 0, bytes(film), film.byteLength);
    expect(await resumeReception(host, { id })).toMatchObject({ offset: film.byteLength });
    expect(await jobs("save_film")).toContainEqual({ mediaId: id });
  });

  test("is saved by a job that may run again, or after the host has removed it", async () => {
    const { host, recording, id, send } = await begin();
    await send(0);
    await Promise.all([saveFilm({ mediaId: id }), saveFilm({ mediaId: id })]).catch(() => {});
    await saveFilm({ mediaId: id });
    expect((await findRecording(host, recording.id)).state).toBe("ready");

    const other = await begin();
    await other.send(0);
    const media = await db.media.findUniqueOrThrow({ where: { id: other.id } });
    const saving = saveFilm({ mediaId: other.id });
    await removeRecording(other.host, { id: other.recording.id });
    await saving;
    await removeFile({ id: other.id, key: storageKeyOf(media) });
    expect(await storage().find(storageKeyOf(media))).toBeNull();
  });
});

test("a film's place is made for the host of a seminar that has ended, and for nobody else", async () => {
  const [host, other] = [await asha(), await elin()];
  const file = { name: "film.mp4", size_bytes: 10 };
  for (const status of ["draft", "scheduled", "live"] as const) {
    const { id } = await seminarOf(host, { status });
    await expect(addFilm(host, { id, ...file })).rejects.toMatchObject({ code: "not_ended" });
  }
  const { id } = await seminarOf(host, { status: "ended" });
  await expect(addFilm(other, { id, ...file })).rejects.toMatchObject({ code: "not_found" });
  const tooLarge = env().UPLOAD_MAX_MB * 1024 * 1024 + 1;
  await expect(addFilm(host, { id, ...file, size_bytes: tooLarge })).rejects.toMatchObject({
    code: "file_too_large",
  });
});

test("begun again with the same file it is the same place; another file takes it", async () => {
  const { host, seminar, recording, send } = await begin();
  await send(0, 1000);
  const again = await addFilm(host, { id: seminar.id, name: "kväll.mp4", size_bytes: film.byteLength });
  expect(again.id).toBe(recording.id);
  const other = await addFilm(host, { id: seminar.id, name: "annan.mp4", size_bytes: film.byteLength });
  expect((await listRecordings(host, seminar)).items.map(({ id }) => id)).toEqual([other.id]);
});

test("nobody sends, or asks, into another's file", async () => {
  const { id, send } = await begin();
  const stranger = await elin();
  await expect(send(0, 100, stranger)).rejects.toMatchObject({ code: "not_found" });
  await expect(resumeReception(stranger, { id })).rejects.toMatchObject({ code: "not_found" });
});

test("a removed film leaves neither row nor byte", async () => {
  const host = await asha();
  const seminar = await seminarOf(host, { status: "ended" });
  const recording = await filmOf(host, seminar);
  const media = await db.media.findUniqueOrThrow({ where: { id: recording.media_id } });
  await expect(removeRecording(await elin(), recording)).rejects.toMatchObject({ code: "not_found" });
  await removeRecording(host, recording);
  expect((await listRecordings(host, seminar)).items).toEqual([]);
  const job = { id: media.id, key: storageKeyOf(media) };
  expect(await jobs("remove_file")).toContainEqual(job);
  await removeFile(job);
  expect(await storage().find(job.key)).toBeNull();
});
