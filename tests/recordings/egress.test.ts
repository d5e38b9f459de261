import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/base/platform/db";
import type { StoredEvent } from "@/lib/base/platform/inbox";
import { handleRecordingEvent } from "@/lib/live/recordings/handle-recording-event";
import { publishRecording } from "@/lib/live/recordings/publish-recording";
import { listRecordings } from "@/lib/live/recordings/queries";
import { removeRecording } from "@/lib/live/recordings/remove-recording";
import { startRecording } from "@/lib/live/recordings/start-recording";
import { stopRecording } from "@/lib/live/recordings/stop-recording";
import { endSeminar } from "@/lib/live/rooms/end-seminar";
import { findRoomState } from "@/lib/live/rooms/queries";
import { startSeminar } from "@/lib/live/rooms/start-seminar";
import type { Actor } from "@/lib/people/identity/actor";
import { handlers } from "@/lib/system/run/event-handlers";
import { useDatabase } from "@/tests/support/database";
import { composeEmail } from "@/tests/support/letters";
import { asha } from "@/tests/support/people";
import { liveSeminarOf, seminarOf } from "@/tests/support/seminars";

/** Named before anything reads the settings. */
const vendor = await vi.hoisted(async () => {
  const { startEgressServer } = await import("@/tests/support/egress-server");
  const server = await startEgressServer("devkey", "a-secret-that-only-the-tests-have");
  Object.assign(process.env, {
    LIVEKIT_URL: server.url,
    LIVEKIT_API_KEY: "devkey",
    LIVEKIT_API_SECRET: "a-secret-that-only-the-tests-have",
    LIVEKIT_EGRESS: "on",
    S3_ENDPOINT: server.url,
    S3_REGION: "eu-north-1",
    S3_BUCKET: "aveli",
    S3_ACCESS_KEY_ID: "key",
    S3_SECRET_ACCESS_KEY: "bucket-secret",
  });
  return server;
});

useDatabase();

afterAll(() => vendor.close());

beforeEach(() => {
  vendor.asked.length = 0;
  vendor.running.clear();
});

async function live(isRecorded = true) {
  const host = await asha();
  const seminar = await liveSeminarOf(host, { isRecorded });
  return { host, seminar, sessionId: seminar.session.id, room: seminar.session.room };
}

async function end(sessionId: string) {
  const { seminarId } = await db.liveSession.findUniqueOrThrow({ where: { id: sessionId } });
  await db.$transaction([
    db.liveSession.update({ where: { id: sessionId }, data: { endedAt: new Date() } }),
    db.offer.update({ where: { id: seminarId }, data: { status: "ended" } }),
  ]);
}

const filmsOf = async (host: Actor, seminar: { id: string }) => (await listRecordings(host, seminar)).items;

function told(roomName: string, status: string | undefined, more: object = {}): StoredEvent {
  const [egressId = "EG_lost"] = [...vendor.running].find(([, room]) => room === roomName) ?? [];
  return {
    provider: "livekit",
    id: randomUUID(),
    type: "egress_updated",
    attempts: 1,
    payload: { egressInfo: { egressId, roomName, ...(status && { status }), ...more } },
  };
}

const done = { fileResults: [{ duration: String(3_600 * 1e9), size: "5" }] };

async function inBucket({ media_id }: { media_id: string }, size = 5_000_000) {
  vendor.files.set(`/aveli/media/${media_id}.mp4`, size);
}

describe("the filming of a room", () => {
  test("begins with the seminar, of the stage alone, into our bucket, once", async () => {
    const { host, seminar, sessionId, room } = await live();
    await startRecording({ sessionId });
    await startRecording({ sessionId });
    const [film] = await filmsOf(host, seminar);
    expect(film).toMatchObject({ source: "room", state: "starting", name: `${seminar.slug}.mp4` });
    expect(vendor.asked.filter(({ method }) => method === "StartRoomCompositeEgress")).toMatchObject([
      {
        body: {
          roomName: room,
          layout: "speaker",
          fileOutputs: [
            {
              fileType: "MP4",
              filepath: `media/${film?.media_id}.mp4`,
              s3: { bucket: "aveli", accessKey: "key", secret: "bucket-secret", forcePathStyle: true },
            },
          ],
        },
      },
    ]);
  });

  test("does not begin where nobody was told of it, nor when it is over", async () => {
    for (const isRecorded of [false, true]) {
      const { host, seminar, sessionId } = await live(isRecorded);
      if (isRecorded) await end(sessionId);
      await startRecording({ sessionId });
      expect(await filmsOf(host, seminar)).toEqual([]);
    }
    expect(vendor.asked).toEqual([]);
  });

  test("is tried again while LiveKit is away, and is not begun twice when its answer was lost", async () => {
    const { host, seminar, sessionId } = await live();
    vendor.failNext(503);
    await expect(startRecording({ sessionId })).rejects.toMatchObject({ code: "unavailable" });
    await startRecording({ sessionId });
    const film = await db.recording.findFirstOrThrow({ where: { liveSessionId: sessionId } });
    await db.recording.update({ where: { id: film.id }, data: { egressId: null } });
    await startRecording({ sessionId });
    expect(vendor.asked.filter(({ method }) => method === "StartRoomCompositeEgress")).toHaveLength(1);
    expect(await filmsOf(host, seminar)).toHaveLength(1);
    expect([...vendor.running.keys()]).toEqual([film.egressId]);
  });

  test("has one place, however many look for it", async () => {
    const { host, seminar, sessionId } = await live();
    await Promise.all([startRecording({ sessionId }), startRecording({ sessionId })]);
    expect(await filmsOf(host, seminar)).toHaveLength(1);
  });

  test("ends with the session, however late the two are told of each other", async () => {
    const { sessionId } = await live();
    await startRecording({ sessionId });
    await stopRecording({ sessionId });
    expect(vendor.running.size).toBe(0);
    await stopRecording({ sessionId });

    const late = await live();
    const starting = startRecording({ sessionId: late.sessionId });
    await vi.waitUntil(() => vendor.running.size > 0);
    await end(late.sessionId);
    await starting;
    await stopRecording({ sessionId: late.sessionId });
    expect(vendor.running.size).toBe(0);
  });
});

describe("a seminar that is opened and ended", () => {
  const jobsOf = async (task: string) => {
    const jobs = await db.$queryRaw<{ payload: { sessionId: string } }[]>`
      select payload from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = ${task}`;
    return jobs.map(({ payload }) => payload.sessionId);
  };

  test.each([true, false])("is filmed in between: %s", async (isRecorded) => {
    const host = await asha();
    const { id } = await seminarOf(host, { isRecorded, startsAt: new Date() });
    const { session } = await startSeminar(host, { id });
    await endSeminar(host, { id });
    const sessionId = String(session?.id);
    expect((await jobsOf("start_recording")).includes(sessionId)).toBe(isRecorded);
    expect((await jobsOf("stop_recording")).includes(sessionId)).toBe(isRecorded);
  });

  test("shows everyone in the room that it is filmed", async () => {
    const { host, seminar, sessionId, room } = await live();
    const shown = async () => (await findRoomState(host, seminar)).is_recording;
    expect(await shown()).toBe(false);
    await startRecording({ sessionId });
    await handleRecordingEvent(told(room, "EGRESS_ACTIVE"));
    expect(await shown()).toBe(true);
    await handleRecordingEvent(told(room, "EGRESS_ENDING"));
    expect(await shown()).toBe(false);
  });
});

describe("what LiveKit tells of it", () => {
  const walk = async (statuses: (string | undefined)[], expected: string) => {
    const { host, seminar, sessionId, room } = await live();
    await startRecording({ sessionId });
    const [film] = await filmsOf(host, seminar);
    if (film) await inBucket(film);
    for (const status of statuses)
      await handleRecordingEvent(told(room, status, status === "EGRESS_COMPLETE" ? done : {}));
    expect((await filmsOf(host, seminar))[0]?.state, statuses.join(" ")).toBe(expected);
    return { host, seminar, sessionId, film };
  };

  test("leads from the start to a film that can be shown", async () => {
    await walk([undefined], "starting");
    await walk(["EGRESS_ACTIVE"], "recording");
    await walk(["EGRESS_ACTIVE", "EGRESS_ENDING"], "saving");
    const { host, seminar, sessionId } = await walk(
      ["EGRESS_ACTIVE", "EGRESS_ENDING", "EGRESS_COMPLETE"],
      "ready",
    );
    const [film] = await filmsOf(host, seminar);
    expect(film).toMatchObject({ size_bytes: 5_000_000, duration_seconds: 3_600, published_at: null });
    await end(sessionId);
    expect((await publishRecording(host, film as { id: string })).published_at).not.toBeNull();
  });

  test("leads there in any order and any number of times", async () => {
    await walk(["EGRESS_COMPLETE"], "ready");
    await walk(["EGRESS_ENDING", "EGRESS_ACTIVE"], "saving");
    await walk(
      ["EGRESS_COMPLETE", "EGRESS_ACTIVE", "EGRESS_ENDING", "EGRESS_COMPLETE", "EGRESS_FAILED"],
      "ready",
    );
    await walk(["EGRESS_ACTIVE", "EGRESS_ACTIVE", "EGRESS_ABORTED", "EGRESS_COMPLETE"], "failed");
  });

  test("is believed before the job has noted the filming's name", async () => {
    const { host, seminar, sessionId, room } = await live();
    await startRecording({ sessionId });
    await db.recording.updateMany({ where: { liveSessionId: sessionId }, data: { egressId: null } });
    expect(await handleRecordingEvent(told(room, "EGRESS_ACTIVE"))).toBe("processed");
    expect((await filmsOf(host, seminar))[0]?.state).toBe("recording");
  });

  test("of a film that is not in the bucket is tried again until it is", async () => {
    const { host, seminar, sessionId, room } = await live();
    await startRecording({ sessionId });
    const event = told(room, "EGRESS_COMPLETE", done);
    await expect(handleRecordingEvent(event)).rejects.toMatchObject({ code: "unavailable" });
    const [film] = await filmsOf(host, seminar);
    await inBucket(film as { media_id: string });
    await handleRecordingEvent(event);
    expect((await filmsOf(host, seminar))[0]?.state).toBe("ready");
  });

  test("of other rooms, and of what we do not follow, means nothing to us", async () => {
    expect(await handlers.livekit(told("another-room", "EGRESS_ACTIVE"))).toBe("ignored");
    const { sessionId, room } = await live();
    await startRecording({ sessionId });
    expect(await handlers.livekit(told(room, "EGRESS_SOMETHING_NEW"))).toBe("ignored");
  });

  test("is told to the host once", async () => {
    const { host, seminar, film } = await walk(
      ["EGRESS_ACTIVE", "EGRESS_COMPLETE", "EGRESS_COMPLETE"],
      "ready",
    );
    const jobs = await db.$queryRaw<{ payload: never }[]>`
      select payload from graphile_worker._private_jobs where key = ${`recording_ready:${film?.id}`}`;
    expect(jobs).toHaveLength(1);
    const request = { template: "recording_ready", recordingId: String(film?.id), userId: host.id } as const;
    expect((await composeEmail(request))?.content.action?.url).toMatch(
      new RegExp(`/studio/seminars/${seminar.id}$`),
    );
    const failed = await walk(["EGRESS_FAILED"], "failed");
    const bad = {
      template: "recording_failed",
      recordingId: String(failed.film?.id),
      userId: failed.host.id,
    } as const;
    expect((await composeEmail(bad))?.content.subject).toBe("Inspelningen misslyckades: Stilla morgon");
  });
});

test("a room that is being filmed keeps its film until it is over, and after a failure can be filmed again", async () => {
  const { host, seminar, sessionId, room } = await live();
  await startRecording({ sessionId });
  const [film] = await filmsOf(host, seminar);
  await expect(removeRecording(host, film as { id: string })).rejects.toMatchObject({
    code: "film_not_ready",
  });
  await handleRecordingEvent(told(room, "EGRESS_FAILED", { error: "no space" }));
  vendor.running.clear();
  await startRecording({ sessionId });
  expect((await filmsOf(host, seminar)).map(({ state }) => state)).toEqual(["starting", "failed"]);
  await removeRecording(host, film as { id: string });
});

test("without an egress nothing is asked of anyone", async () => {
  const { noRecorder } = await import("@/lib/live/recordings/gateway.none");
  expect(noRecorder.canRecord).toBe(false);
  await noRecorder.stop();
  await expect(noRecorder.start()).rejects.toThrow("nothing here films rooms");
});
