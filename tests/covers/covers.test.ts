import { crc32 } from "node:zlib";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/base/platform/db";
import { storage } from "@/lib/base/platform/storage";
import { after, days } from "@/lib/base/platform/time";
import { discardCover, discardUnshown } from "@/lib/catalogue/covers/discard-cover";
import { removeCover } from "@/lib/catalogue/covers/remove-cover";
import { resizeCover } from "@/lib/catalogue/covers/resize-cover";
import { storageKeyOf } from "@/lib/catalogue/covers/rules";
import { coverWidths, pictureLimit } from "@/lib/catalogue/covers/schema";
import { setCover } from "@/lib/catalogue/covers/set-cover";
import { pictureForSharing, streamCover } from "@/lib/catalogue/covers/stream-cover";
import { findSeminar } from "@/lib/catalogue/seminars/queries";
import type { Actor } from "@/lib/people/identity/actor";
import { courseOf } from "@/tests/support/courses";
import { useDatabase } from "@/tests/support/database";
import { asha, bjorn, elin } from "@/tests/support/people";
import { queued } from "@/tests/support/queue";
import { seminarOf } from "@/tests/support/seminars";
import { serviceOf } from "@/tests/support/services";

useDatabase();

const plain = (width = 1200, height = 900) =>
  sharp({ create: { width, height, channels: 3, background: "#63c7d6" } });

const idOf = (url: string | null) => String(url?.split("/")[3]);
const look = (url: string | null, width: (typeof coverWidths)[number] = 960) =>
  streamCover({} as never, { id: idOf(url), width });
const isStored = async (url: string | null) =>
  Promise.all(
    coverWidths.map(async (width) => (await storage().find(storageKeyOf(idOf(url), width))) !== null),
  );

async function covered(host: Actor) {
  const seminar = await seminarOf(host);
  return { seminar, ...(await setCover("seminar")(host, seminar, await plain().jpeg().toBuffer())) };
}

describe("a picture that is cut", () => {
  test.each(["jpeg", "png", "webp", "avif"] as const)(
    "may be %s, and is WebP in three widths",
    async (format) => {
      const cut = await resizeCover(await plain().toFormat(format).toBuffer());
      expect([...cut.keys()]).toEqual([480, 960, 1600]);
      for (const [width, content] of cut) {
        const { format, height, width: itsWidth } = await sharp(content).metadata();
        expect({ format, itsWidth, height }).toEqual({
          format: "webp",
          itsWidth: width,
          height: width / 1.6,
        });
      }
    },
  );

  test("says nothing of where and with what it was taken, and stands as it was held", async () => {
    // Red to the left as it lies in the file, and to be turned a quarter: red is then above.
    const half = await sharp({ create: { width: 375, height: 1200, channels: 3, background: "#ff0000" } })
      .png()
      .toBuffer();
    const photo = await plain(750, 1200)
      .composite([{ input: half, left: 0, top: 0 }])
      .withExif({ IFD0: { Make: "Kamera", Copyright: "Asha" }, IFD3: { GPSLatitude: "59/1 20/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const cut = (await resizeCover(photo)).get(1600) as Buffer;
    const { exif, xmp, iptc, orientation } = await sharp(cut).metadata();
    expect({ exif, xmp, iptc, orientation }).toEqual({});
    expect(cut.includes("Kamera")).toBe(false);
    const { data } = await sharp(cut)
      .resize(2, 2, { fit: "fill" })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const [above, below] = [data.subarray(0, 3), data.subarray(6, 9)];
    expect(above[0]).toBeGreaterThan(200);
    expect(below[0]).toBeLessThan(150);
  });

  test.each([
    ["a program", Buffer.from("MZ\x90\0\x03\0\0\0".padEnd(9000, "x"), "latin1")],
    [
      "a drawing that could run",
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
    ],
    ["an animation", Buffer.from("GIF89a\x01\0\x01\0\0\0\0;", "latin1")],
    ["nothing", Buffer.alloc(0)],
  ])("is not %s", async (_, bytes) => {
    await expect(resizeCover(bytes)).rejects.toMatchObject({ kind: "unsupported", code: "not_a_picture" });
  });

  test("is refused when its end is missing", async () => {
    const noise = await sharp({
      create: {
        width: 1200,
        height: 900,
        channels: 3,
        background: "#888",
        noise: { type: "gaussian", mean: 128, sigma: 60 },
      },
    })
      .jpeg()
      .toBuffer();
    for (const bytes of [noise.subarray(0, noise.byteLength / 2), noise.subarray(0, 200)]) {
      await expect(resizeCover(bytes)).rejects.toMatchObject({ kind: "invalid", code: "unreadable_picture" });
    }
  });

  test("is refused before it is decoded when it claims a billion pixels", async () => {
    const before = process.memoryUsage().rss;
    await expect(resizeCover(await claiming(30_000, 30_000))).rejects.toMatchObject({
      details: { reason: "too_many_pixels" },
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  test("is refused when it would be blurred", async () => {
    await expect(resizeCover(await plain(300, 200).png().toBuffer())).rejects.toMatchObject({
      details: { reason: "too_small" },
    });
  });

  /** A small PNG whose head says otherwise. */
  async function claiming(width: number, height: number): Promise<Buffer> {
    const png = await plain(640, 400).png().toBuffer();
    png.writeUInt32BE(width, 16);
    png.writeUInt32BE(height, 20);
    png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
    return png;
  }
});

describe("a cover", () => {
  test.each([
    ["course", courseOf],
    ["service", serviceOf],
    ["seminar", seminarOf],
  ] as const)("of a %s is its host's to give, and everyone's to see", async (kind, make) => {
    const host = await asha();
    const item = await make(host);
    const picture = await plain().png().toBuffer();
    for (const [other, code] of [
      [await bjorn(), "not_a_host"],
      [await elin(), "not_found"],
    ] as const) {
      await expect(setCover(kind)(other, item, picture)).rejects.toMatchObject({ code });
      await expect(removeCover(kind)(other, item)).rejects.toMatchObject({ code });
    }
    const { cover_url, slug } = await setCover(kind)(host, item, picture);
    expect(slug).toBe(item.slug);
    expect(cover_url).toMatch(/^\/api\/covers\/[0-9a-f-]{36}\/960$/);
    expect((await sharp(await look(cover_url)).metadata()).width).toBe(960);
  });

  test("is what the item's cover_url leads to, and what is drawn for sharing", async () => {
    const host = await asha();
    const { seminar, cover_url } = await covered(host);
    expect((await findSeminar({ actor: null }, seminar)).cover_url).toBe(cover_url);
    expect(await pictureForSharing(cover_url)).toMatch(/^data:image\/jpeg;base64,/);
    expect(await pictureForSharing(null)).toBeNull();
    expect(await pictureForSharing("https://elsewhere.test/x.png")).toBeNull();
  });

  test("is not kept when it is too large, nor when it is none", async () => {
    const host = await asha();
    const seminar = await seminarOf(host);
    await expect(setCover("seminar")(host, seminar, Buffer.alloc(pictureLimit + 1))).rejects.toMatchObject({
      kind: "too_large",
    });
    await expect(setCover("seminar")(host, seminar, Buffer.from("hej"))).rejects.toMatchObject({
      code: "not_a_picture",
    });
    expect(await db.cover.count({ where: { hostId: host.id } })).toBe(0);
  });

  test("that is replaced stays for pages that were made with it, and is then removed", async () => {
    const host = await asha();
    const { seminar, cover_url: first } = await covered(host);
    const { cover_url: second } = await setCover("seminar")(host, seminar, await plain().png().toBuffer());
    expect(second).not.toBe(first);
    expect(await look(first)).toBeDefined();
    expect(await queued("discard_cover", { id: idOf(first) })).toHaveLength(1);
    await discardCover({ id: idOf(first) });
    await discardCover({ id: idOf(first) });
    await expect(look(first)).rejects.toMatchObject({ code: "not_found" });
    expect(await isStored(first)).toEqual([false, false, false]);
    expect(await look(second)).toBeDefined();
  });

  test("that is removed gives the drawn one back, and stays where another item shows it", async () => {
    const host = await asha();
    const { seminar, cover_url } = await covered(host);
    const other = await seminarOf(host, { coverUrl: cover_url });
    expect((await removeCover("seminar")(host, seminar)).cover_url).toBeNull();
    await discardCover({ id: idOf(cover_url) });
    expect(await isStored(cover_url)).toEqual([true, true, true]);
    await removeCover("seminar")(host, other);
    await discardCover({ id: idOf(cover_url) });
    expect(await isStored(cover_url)).toEqual([false, false, false]);
  });

  test("is out of sight when its item is, and comes back with it", async () => {
    const host = await asha();
    const { seminar, cover_url } = await covered(host);
    await db.offer.update({ where: { id: seminar.id }, data: { takenDownAt: new Date() } });
    await expect(look(cover_url)).rejects.toMatchObject({ code: "not_found" });
    await db.offer.update({ where: { id: seminar.id }, data: { takenDownAt: null } });
    expect(await look(cover_url)).toBeDefined();
  });

  test("that a crash left to no item is found by the night's job", async () => {
    const host = await asha();
    const { seminar, cover_url } = await covered(host);
    await db.offer.update({ where: { id: seminar.id }, data: { coverUrl: null } });
    await discardUnshown(new Date());
    expect(await isStored(cover_url)).toEqual([true, true, true]);
    await discardUnshown(after(new Date(), days(2)));
    expect(await isStored(cover_url)).toEqual([false, false, false]);
    expect(await db.cover.count({ where: { hostId: host.id } })).toBe(0);
  });
});
