import { createHash, randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NotFound, TooLarge, Unavailable } from "@/lib/base/platform/errors";
import type { Storage } from "@/lib/base/platform/files";
import { folderStorage } from "@/lib/base/platform/storage.folder";
import { s3Storage } from "@/lib/base/platform/storage.s3";
import { findGoTool } from "@/tests/support/go-tool";
import { type S3Server, s3Gateway, startS3 } from "@/tests/support/s3-server";

const gateway = findGoTool(s3Gateway);

let folder: string;
let server: S3Server | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "aveli-storage-"));
  if (gateway) server = await startS3(gateway);
});

afterAll(async () => {
  await rm(folder, { recursive: true });
  await server?.stop();
});

const bucketOf = (settings: S3Server["settings"] | undefined, changes = {}) =>
  s3Storage({
    endpoint: String(settings?.S3_ENDPOINT),
    region: String(settings?.S3_REGION),
    bucket: String(settings?.S3_BUCKET),
    accessKeyId: String(settings?.S3_ACCESS_KEY_ID),
    secretAccessKey: String(settings?.S3_SECRET_ACCESS_KEY),
    ...changes,
  });

const mebibyte = 1024 * 1024;
const film = { contentType: "video/mp4", limit: 64 * mebibyte };
const newKey = () => `media/${randomUUID()}.mp4`;

/** In pieces of uneven length, as a network hands them on. */
async function* inChunks(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let from = 0, n = 0; from < bytes.length; n++) {
    const length = 1 + ((n * 7919) % 300_000);
    yield bytes.subarray(from, from + length);
    from += length;
  }
}

const kinds: [name: string, isThere: boolean, storage: () => Storage][] = [
  ["a folder", true, () => folderStorage(folder)],
  ["a bucket of a real S3 server (versitygw)", gateway !== null, () => bucketOf(server?.settings)],
];

describe.each(kinds)("%s", (_, isThere, open) => {
  const it = test.skipIf(!isThere);

  // Beneath, at and above what S3 is sent at a time.
  it.each([0, 1, 1_000_003, 16 * mebibyte, 35 * mebibyte + 5])(
    "keeps %i bytes as they came",
    async (size) => {
      const [storage, key, bytes] = [open(), newKey(), randomBytes(size)];
      const kept = await storage.put(key, inChunks(bytes), film);
      expect(kept).toEqual({ size, sha256: createHash("sha256").update(bytes).digest("hex") });
      expect(await storage.find(key)).toEqual({ size });
      expect((await buffer(await storage.open(key))).equals(bytes)).toBe(true);
    },
  );

  it("gives any part of a file", async () => {
    const [storage, key, bytes] = [open(), newKey(), randomBytes(100_000)];
    await storage.put(key, inChunks(bytes), film);
    for (const [start, end] of [
      [0, 0],
      [0, 99_999],
      [5_000, 70_001],
      [99_999, 99_999],
    ] as const) {
      const part = await buffer(await storage.open(key, { start, end }));
      expect(part.equals(bytes.subarray(start, end + 1)), `${start}-${end}`).toBe(true);
    }
  });

  it("puts a file in another's place", async () => {
    const [storage, key] = [open(), newKey()];
    await storage.put(key, inChunks(Buffer.from("först")), film);
    await storage.put(key, inChunks(Buffer.from("sedan")), film);
    expect((await buffer(await storage.open(key))).toString()).toBe("sedan");
  });

  it("has nothing of what is too large, or breaks off, and keeps what was there", async () => {
    const [storage, key, other] = [open(), newKey(), newKey()];
    await storage.put(key, inChunks(Buffer.from("kvar")), film);
    const large = { ...film, limit: 20 * mebibyte };
    await expect(storage.put(key, inChunks(randomBytes(20 * mebibyte + 1)), large)).rejects.toThrow(TooLarge);
    async function* broken() {
      yield randomBytes(17 * mebibyte);
      throw new Error("the sender is gone");
    }
    await expect(storage.put(other, broken(), film)).rejects.toThrow("the sender is gone");
    expect((await buffer(await storage.open(key))).toString()).toBe("kvar");
    expect(await storage.find(other)).toBeNull();
  });

  it("says that nothing is there, and removes what is as often as one likes", async () => {
    const [storage, key] = [open(), newKey()];
    expect(await storage.find(key)).toBeNull();
    await expect(storage.open(key)).rejects.toThrow(NotFound);
    await storage.remove(key);
    await storage.put(key, inChunks(Buffer.from("borta snart")), film);
    await storage.remove(key);
    await storage.remove(key);
    expect(await storage.find(key)).toBeNull();
  });

  it("lets go of a file whose reader leaves", async () => {
    const [storage, key] = [open(), newKey()];
    await storage.put(key, inChunks(randomBytes(5 * mebibyte)), film);
    for (let n = 0; n < 20; n++) {
      const reading = await storage.open(key);
      await new Promise((resolve) => reading.once("readable", resolve));
      reading.destroy();
      await new Promise((resolve) => reading.once("close", resolve));
    }
  });
});

test("a folder holds nothing half-written, and no key leads out of it", async () => {
  const storage = folderStorage(folder);
  async function* broken() {
    yield Buffer.from("halv");
    throw new Error("the power went");
  }
  await expect(storage.put(newKey(), broken(), film)).rejects.toThrow("the power went");
  expect(await readdir(join(folder, ".unfinished"))).toEqual([]);
  for (const key of ["../secrets", "/etc/passwd", "media/../../secrets", ".env", "media/.x", "", "Ö.mp4"]) {
    await expect(storage.open(key), key).rejects.toThrow("not a key");
  }
});

test.skipIf(!gateway)("a bucket that does not know us is one that cannot be reached", async () => {
  const stranger = bucketOf(server?.settings, { secretAccessKey: "another" });
  await expect(stranger.find(newKey())).rejects.toThrow(Unavailable);
  await expect(stranger.put(newKey(), inChunks(Buffer.from("x")), film)).rejects.toThrow(Unavailable);
});

test("a bucket that is away, or answers nonsense, is Unavailable", async () => {
  const away = bucketOf(undefined, {
    endpoint: "http://127.0.0.1:1",
    region: "r",
    bucket: "b",
    accessKeyId: "a",
  });
  await expect(away.find(newKey())).rejects.toThrow(Unavailable);

  const nonsense = createServer((request, response) =>
    request.resume().on("end", () => response.end("<What/>")),
  );
  await new Promise<void>((resolve) => nonsense.listen(0, "127.0.0.1", resolve));
  const { port } = nonsense.address() as AddressInfo;
  const odd = bucketOf(undefined, {
    endpoint: `http://127.0.0.1:${port}`,
    region: "r",
    bucket: "b",
    accessKeyId: "a",
  });
  await expect(odd.put(newKey(), inChunks(randomBytes(17 * mebibyte)), film)).rejects.toThrow(Unavailable);
  nonsense.close();
});
