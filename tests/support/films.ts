import { readFileSync } from "node:fs";
import { receivePiece } from "@/lib/catalogue/media/receive-piece";
import { addFilm } from "@/lib/live/recordings/add-film";
import { saveFilm } from "@/lib/live/recordings/save-film";
import type { Recording } from "@/lib/live/recordings/schema";
import type { Actor } from "@/lib/people/identity/actor";

/** A real film of a few seconds. */
export const film = readFileSync("public/demo/film.mp4");

export async function* bytes(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}

/** Creates a recording of a seminar that its host has uploaded and that has been saved. */
export async function filmOf(
  host: Actor,
  seminar: { id: string },
  content: Uint8Array = film,
): Promise<Recording> {
  const recording = await addFilm(host, {
    id: seminar.id,
    name: "film.mp4",
    size_bytes: content.byteLength,
    duration_seconds: 20,
  });
  await receivePiece(host, { id: recording.media_id, offset: 0 }, bytes(content));
  await saveFilm({ mediaId: recording.media_id });
  return { ...recording, state: "ready" };
}
