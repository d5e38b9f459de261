import { z } from "zod";
import { askedPart, incomingFile } from "@/lib/catalogue/media/schema";

export const recordingSources = ["room", "upload"] as const;

/** In the database, a file that is received is `saving`. */
export const recordingStates = ["starting", "recording", "receiving", "saving", "ready", "failed"] as const;

/** A recording of a seminar, as its host sees it. */
export const recordingSchema = z.object({
  id: z.uuid(),
  /** The id of its file, to which pieces are uploaded. */
  media_id: z.uuid(),
  seminar: z.object({ id: z.uuid(), slug: z.string(), host: z.object({ slug: z.string() }) }),
  /** Recorded in the room, or uploaded by the host. */
  source: z.enum(recordingSources),
  state: z.enum(recordingStates),
  name: z.string(),
  size_bytes: z.int(),
  duration_seconds: z.int().nullable(),
  created_at: z.iso.datetime(),
  /** When it was published; null if it is not. */
  published_at: z.iso.datetime().nullable(),
});
export type Recording = z.infer<typeof recordingSchema>;

export const recordingInput = z.strictObject({ id: z.uuid() });
export type RecordingInput = z.output<typeof recordingInput>;

export const recordingPartInput = z.strictObject({ id: z.uuid(), ...askedPart });
export type RecordingPartInput = z.output<typeof recordingPartInput>;

export const recordingListSchema = z.object({ items: z.array(recordingSchema) });

export const addFilmInput = z.strictObject({
  /** The seminar's id. */
  id: z.uuid(),
  ...incomingFile,
  /** As measured by the uploading browser. */
  duration_seconds: z.int().min(0).max(86_400).optional(),
});
export type AddFilmInput = z.output<typeof addFilmInput>;

export const publishedPartInput = z.strictObject({ id: z.uuid(), ...askedPart });
export type PublishedPartInput = z.output<typeof publishedPartInput>;

export const savePositionInput = z.strictObject({
  id: z.uuid(),
  position_seconds: z.int().min(0).max(86_400),
});
export type SavePositionInput = z.output<typeof savePositionInput>;

/** A seminar's published recording, as those who may watch it see it. */
export const publishedRecordingSchema = z.object({
  seminar: z.object({
    id: z.uuid(),
    slug: z.string(),
    title: z.string(),
    starts_at: z.iso.datetime(),
    host: z.object({ slug: z.string(), display_name: z.string() }),
  }),
  recording_id: z.uuid(),
  duration_seconds: z.int().nullable(),
  /** Where this person stopped watching. */
  position_seconds: z.int(),
  published_at: z.iso.datetime(),
  /** Same origin; supports range requests. */
  film_url: z.string(),
});
export type PublishedRecording = z.infer<typeof publishedRecordingSchema>;
