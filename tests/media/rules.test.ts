import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  assertFits,
  assertFitsType,
  etagOf,
  fileTypeOf,
  headLength,
  isPicture,
  mostPixels,
  pictureWidth,
  rangeOf,
  storageKeyOf,
} from "@/lib/catalogue/media/rules";

const head = (file: string) => readFileSync(file).subarray(0, 4100);
const exe = Buffer.concat([Buffer.from("MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff", "latin1"), Buffer.alloc(400)]);
const box = (brand: string) =>
  Buffer.concat([Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0`, "latin1"), Buffer.alloc(400)]);
const beginning = (bytes: string) => Buffer.concat([Buffer.from(bytes, "latin1"), Buffer.alloc(400)]);

describe("what a film is shows in its first bytes", () => {
  test("a real MP4 and a real WebM are films", async () => {
    expect(await fileTypeOf(head("public/demo/film.mp4"), "film")).toBe("video/mp4");
    expect(await fileTypeOf(head("public/demo/film.webm"), "film")).toBe("video/webm");
    expect(await fileTypeOf(box("isom"), "film")).toBe("video/mp4");
    expect(await fileTypeOf(box("M4V "), "film")).toBe("video/mp4");
  });

  test("what an iPhone films is an MP4 in QuickTime's box, with its brand and of old without", async () => {
    for (const kind of ["film", "lesson"] as const) {
      expect(await fileTypeOf(box("qt  "), kind)).toBe("video/mp4");
      expect(await fileTypeOf(beginning("\0\0\0\x08wide\0\0\x10\0mdat"), kind)).toBe("video/mp4");
    }
  });

  test.each([
    ["a program, whatever it is called", exe],
    ["a sound file", box("M4A ")],
    ["a picture", readFileSync("public/screenshots/wide-start.webp").subarray(0, 4100)],
    ["a page", Buffer.from("<!doctype html><script>alert(1)</script>")],
    ["a Matroska film", Buffer.from("\x1aE\xdf\xa3\x93B\x82\x88matroskaB\x87\x81\x01", "latin1")],
    ["nothing", Buffer.alloc(0)],
    ["zeros", Buffer.alloc(4100)],
  ])("%s is none", async (_, bytes) => {
    expect(await fileTypeOf(bytes, "film")).toBeNull();
  });
});

describe("a lesson takes what browsers show, by its first bytes", () => {
  test.each([
    ["a film", head("public/demo/film.mp4"), "video/mp4"],
    ["another film", head("public/demo/film.webm"), "video/webm"],
    ["a voice memo", box("M4A "), "audio/mp4"],
    ["an MP3 with a tag", beginning("ID3\x03\0\0\0\0\x0f\x76"), "audio/mpeg"],
    ["an MP3 without", beginning("\xff\xfb\x90\x64"), "audio/mpeg"],
    ["an Opus", beginning(`OggS\0\x02${"\0".repeat(22)}OpusHead\x01\x02`), "audio/ogg"],
    ["a Vorbis", beginning(`OggS\0\x02${"\0".repeat(22)}\x01vorbis`), "audio/ogg"],
    ["a WAV", beginning("RIFF\x24\x08\0\0WAVEfmt "), "audio/wav"],
    ["a PDF", beginning("%PDF-1.7\n"), "application/pdf"],
    ["a JPEG", beginning("\xff\xd8\xff\xe0\0\x10JFIF"), "image/jpeg"],
    ["a PNG", head("public/icons/icon-192.png"), "image/png"],
    ["a WebP", head("public/screenshots/wide-start.webp"), "image/webp"],
  ])("%s", async (_, bytes, type) => {
    expect(await fileTypeOf(bytes, "lesson")).toBe(type);
  });

  test.each([
    ["a program called .mp4", exe],
    [
      "a drawing that may hold scripts",
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
    ],
    ["a page", Buffer.from("<!doctype html><script>alert(1)</script>")],
    ["an archive", beginning("PK\x03\x04")],
    ["an iPhone's picture, which few browsers show", box("heic")],
    ["an animation", beginning("GIF89a")],
    ["nothing", Buffer.alloc(0)],
  ])("but not %s", async (_, bytes) => {
    expect(await fileTypeOf(bytes, "lesson")).toBeNull();
  });
});

test.each([
  [undefined, null],
  ["bytes=0-", { start: 0, end: 99 }],
  ["bytes=0-0", { start: 0, end: 0 }],
  ["bytes=10-19", { start: 10, end: 19 }],
  ["bytes=90-500", { start: 90, end: 99 }],
  ["bytes=-10", { start: 90, end: 99 }],
  ["bytes=-500", { start: 0, end: 99 }],
  ["bytes=100-", "outside"],
  ["bytes=-0", "outside"],
  ["bytes=20-10", null],
  ["bytes=0-1,5-6", null],
  ["bytes=-", null],
  ["bytes=a-b", null],
  ["lines=0-1", null],
  ["kilobytes=0-1", null],
  [`bytes=${"9".repeat(40)}-`, null],
])("of a hundred bytes, %s is %o", (header, part) => {
  expect(rangeOf(header, 100)).toEqual(part);
});

test("nothing of an empty file can be asked for", () => {
  expect(rangeOf("bytes=0-", 0)).toBe("outside");
});

test("a file may be as large as the setting says, and not a byte more", () => {
  expect(() => assertFits(1024 * 1024, 1)).not.toThrow();
  expect(() => assertFits(1024 * 1024 + 1, 1)).toThrow("file_too_large");
});

test("the same bytes have the same tag, and other bytes another", () => {
  const [a, b] = ["a".repeat(64), "b".repeat(64)];
  expect(etagOf({ id: "1", sha256: a })).toBe(etagOf({ id: "2", sha256: a }));
  expect(etagOf({ id: "1", sha256: a })).not.toBe(etagOf({ id: "1", sha256: b }));
});

test("a picture, which is decoded whole, may be forty megabytes; other files are as large as they are", () => {
  const most = 40 * 1024 * 1024;
  expect(() => assertFitsType("image/png", most)).not.toThrow();
  expect(() => assertFitsType("video/mp4", most + 1)).not.toThrow();
  expect(() => assertFitsType("image/png", most + 1)).toThrow(
    expect.objectContaining({ details: { limit_bytes: most, reason: "picture" } }),
  );
  expect(() => assertFits(1024 * 1024 + 1, 1)).toThrow(
    expect.objectContaining({ details: { limit_bytes: 1024 * 1024, reason: "file" } }),
  );
});

test("pictures are those that say so", () => {
  expect(["image/png", "application/pdf", "x-image/png", null].map(isPicture)).toEqual([
    ...[true, false, false, false],
  ]);
});

test.each([
  ["video/mp4", "mp4"],
  ["video/webm", "webm"],
  ["audio/mpeg", "mp3"],
  ["audio/mp4", "m4a"],
  ["audio/ogg", "ogg"],
  ["audio/wav", "wav"],
  ["application/pdf", "pdf"],
  ["image/jpeg", "jpg"],
  ["image/png", "png"],
  ["image/webp", "webp"],
  ["text/html", "bin"],
  [null, "bin"],
])("a file of type %s is kept as %s", (contentType, ending) => {
  expect(storageKeyOf({ id: "1", contentType })).toBe(`media/1.${ending}`);
});

test("a tag is quoted, not longer than it has to be, and a file's own where its bytes are not known", () => {
  expect(etagOf({ id: "1", sha256: "a".repeat(64) })).toBe(`"${"a".repeat(32)}"`);
  expect(etagOf({ id: "1", sha256: null })).toBe('"1"');
});

test("enough of a file is read to know its type, and pictures are kept as large as pages show them", () => {
  expect([headLength, mostPixels, pictureWidth]).toEqual([4100, 50_000_000, 1600]);
});
