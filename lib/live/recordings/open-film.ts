import type { Readable } from "node:stream";
import { choosePart, openPart } from "@/lib/catalogue/media/open-media";
import type { MediaPart, StoredMedia } from "@/lib/catalogue/media/schema";
import type { Actor } from "@/lib/people/identity/actor";
import { findOwnFilm, findPublishedFilm } from "./queries";
import type { PublishedPartInput, RecordingPartInput } from "./schema";

type FindFile = (actor: Actor, id: string) => Promise<StoredMedia>;

/** The requested part of a recording: its position in the file, and its bytes. */
export interface Film {
  part: MediaPart;
  content: Readable;
}

function opening(find: FindFile) {
  return async (actor: Actor, { id, ...asked }: PublishedPartInput | RecordingPartInput): Promise<Film> => {
    const media = await find(actor, id);
    const part = choosePart(media, asked);
    return { part, content: await openPart(media, part) };
  };
}

/** Opens part of a seminar's published recording. Throws NotFound, HadNoSeat, OutOfRange. */
export const openPublishedFilm = opening(findPublishedFilm);

/** Opens part of one of the actor's own recordings. Throws NotFound, OutOfRange. */
export const openOwnFilm = opening(findOwnFilm);
