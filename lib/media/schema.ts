import { z } from "zod";
import { line } from "@/lib/platform/text";

export const mediaInput = z.strictObject({ id: z.uuid() });
export type MediaInput = z.output<typeof mediaInput>;

/** A piece of a file, by where in it the piece begins. */
export const receivePieceInput = z.strictObject({
  id: z.uuid(),
  /** As the header has it. */
  offset: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
});
export type ReceivePieceInput = z.output<typeof receivePieceInput>;

/** A file that someone is about to send. */
export const incomingFile = {
  /** As it is called where it comes from. */
  name: line(255).min(1),
  size_bytes: z.int().min(1).max(1_000_000_000_000),
};

/** How much of a file is here. */
export interface Reception {
  offset: number;
  length: number;
}

/** A file in the storage, as the database knows it. */
export interface StoredMedia {
  id: string;
  contentType: string | null;
  sizeBytes: bigint;
  sha256: string | null;
}

/** Headers of a request for a part of a file. */
export const askedPart = { range: z.string().max(200).optional(), if_range: z.string().max(200).optional() };
export interface AskedPart {
  range?: string | undefined;
  if_range?: string | undefined;
}

/** By the names that those headers have. */
export const partHeaders = { range: "range", if_range: "if-range" };

export interface MediaPart {
  contentType: string;
  etag: string;
  /** What it is called when someone keeps it. */
  name?: string;
  /** Of the whole file. */
  size: number;
  /** Both ends included; null for all of it. */
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

/** What a file is for: the film of a seminar, or a part of a lesson. */
export type MediaKind = "film" | "lesson";
