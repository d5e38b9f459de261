import { z } from "zod";
import { line } from "@/lib/base/platform/text";

export const mediaInput = z.strictObject({ id: z.uuid() });
export type MediaInput = z.output<typeof mediaInput>;

/** A piece of a file, with the offset at which it begins. */
export const receivePieceInput = z.strictObject({
  id: z.uuid(),
  /** As written in the header. */
  offset: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
});
export type ReceivePieceInput = z.output<typeof receivePieceInput>;

/** A file that is about to be uploaded. */
export const incomingFile = {
  /** The name on the uploader's device. */
  name: line(255).min(1),
  size_bytes: z.int().min(1).max(1_000_000_000_000),
};

/** How much of a file has arrived. */
export interface Reception {
  offset: number;
  length: number;
}

/** A stored file, as described by its row. */
export interface StoredMedia {
  id: string;
  contentType: string | null;
  sizeBytes: bigint;
  sha256: string | null;
}

/** Request headers that ask for part of a file. */
export const askedPart = { range: z.string().max(200).optional(), if_range: z.string().max(200).optional() };
export interface AskedPart {
  range?: string | undefined;
  if_range?: string | undefined;
}

/** The names of those headers. */
export const partHeaders = { range: "range", if_range: "if-range" };

export interface MediaPart {
  contentType: string;
  etag: string;
  /** The suggested name for a download. */
  name?: string;
  /** The size of the whole file. */
  size: number;
  /** Both ends inclusive; null for the whole file. */
  range: { start: number; end: number } | null;
}

export const fileTypes = [
  "video/mp4",
  "video/webm",
  "audio/mpeg",
  "audio/mp4",
  "audio/ogg",
  "audio/wav",
  "application/pdf",
  "image/jpeg",
  "image/png",
  "image/webp",
] as const;
export type FileType = (typeof fileTypes)[number];

/** The purpose of a file: the recording of a seminar, or part of a lesson. */
export const mediaKinds = ["film", "lesson"] as const;
export type MediaKind = (typeof mediaKinds)[number];
