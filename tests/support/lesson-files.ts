import { createHash, randomBytes } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { expect } from "vitest";
import { addLessonFile } from "@/lib/catalogue/courses/add-lesson-file";
import { openLessonFile } from "@/lib/catalogue/courses/open-lesson-file";
import type { LessonInput, OwnFile } from "@/lib/catalogue/courses/schema";
import { receivePiece, resumeReception } from "@/lib/catalogue/media/receive-piece";
import { storeMedia } from "@/lib/catalogue/media/store-media";
import type { Actor } from "@/lib/people/identity/actor";

/** Audio of this many bytes, with no meaningful sound. */
export function sound(size: number): Buffer {
  const head = Buffer.alloc(44);
  head.write("RIFF", 0, "latin1");
  head.writeUInt32LE(size - 8, 4);
  head.write("WAVEfmt ", 8, "latin1");
  return Buffer.concat([head, randomBytes(size - head.byteLength)]);
}

export const sha256 = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");

/** Creates a file of a lesson that its host has uploaded and that has been stored. */
export async function fileOf(
  host: Actor,
  lesson: LessonInput,
  content: Uint8Array = sound(5000),
  name = "röst.wav",
): Promise<OwnFile> {
  const file = await addLessonFile(host, { ...lesson, name, size_bytes: content.byteLength });
  await receivePiece(host, { id: file.id, offset: 0 }, upTo(content, content.byteLength));
  await storeMedia(file.id);
  return file;
}

async function* upTo(content: Uint8Array, end: number, from = 0): AsyncGenerator<Uint8Array> {
  for (let at = from; at < end; at += 100_003) yield content.subarray(at, Math.min(end, at + 100_003));
}

/**
 * Uploads a file with the connection lost after each of these parts, as in a browser, and reads it from the storage.
 */
export async function sendBrokenOff(host: Actor, lesson: LessonInput, content: Uint8Array, parts: number[]) {
  const length = content.byteLength;
  const place = () => addLessonFile(host, { ...lesson, name: "stilla.wav", size_bytes: length });
  const { id } = await place();
  for (const part of [...parts, 1]) {
    // As after closing the page: the file is reserved again, which says how much has arrived.
    expect((await place()).id).toBe(id);
    const { offset } = await resumeReception(host, { id });
    const end = Math.floor(length * part);
    expect(await receivePiece(host, { id, offset }, upTo(content, end, offset))).toEqual({
      offset: end,
      length,
    });
  }
  await storeMedia(id);
  return buffer((await openLessonFile({ actor: host }, { id })).content);
}
