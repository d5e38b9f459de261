import type { Readable } from "node:stream";
import { choosePart, openPart } from "@/lib/catalogue/media/open-media";
import type { MediaPart } from "@/lib/catalogue/media/schema";
import type { Visitor } from "@/lib/people/identity/actor";
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
