import type { Readable } from "node:stream";
import type { Visitor } from "@/lib/identity/actor";
import { choosePart, openPart } from "@/lib/media/open-media";
import type { MediaPart } from "@/lib/media/schema";
import { findReadableFile } from "./file-queries";
import type { FilePartInput } from "./schema";

/** Opens part of a lesson's file for those who may read the lesson. Throws NotFound, OutOfRange. */
export async function openLessonFile(
  visitor: Pick<Visitor, "actor">,
  { id, ...asked }: FilePartInput,
): Promise<{ part: MediaPart; content: Readable }> {
  const media = await findReadableFile(visitor, id);
  const part = { ...choosePart(media, asked), name: media.name };
  return { part, content: await openPart(media, part) };
}
