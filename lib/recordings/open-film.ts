import type { Readable } from "node:stream";
import type { Actor } from "@/lib/identity/actor";
import { choosePart, openPart } from "@/lib/media/open-media";
import type { MediaPart, StoredMedia } from "@/lib/media/schema";
import { findOwnFilm, findReplayFile } from "./queries";
import type { RecordingPartInput, ReplayPartInput } from "./schema";

type FindFile = (actor: Actor, id: string) => Promise<StoredMedia>;

/** What a request for a film gets: what it is of the file, and its bytes. */
export interface Film {
  part: MediaPart;
  content: Readable;
}

function opening(find: FindFile) {
  return async (actor: Actor, { id, ...asked }: ReplayPartInput | RecordingPartInput): Promise<Film> => {
    const media = await find(actor, id);
    const part = choosePart(media, asked);
    return { part, content: await openPart(media, part) };
  };
}

/** A part of a seminar's replay. Throws NotFound, HadNoSeat, OutOfRange. */
export const openReplay = opening(findReplayFile);

/** A part of a film of the actor's own. Throws NotFound, OutOfRange. */
export const openOwnFilm = opening(findOwnFilm);
