import { oneOf } from "@/lib/base/platform/closed-set";
import { transaction } from "@/lib/base/platform/db";
import { enqueue } from "@/lib/base/platform/jobs";
import { uploadStaging } from "@/lib/base/platform/upload-staging";
import type { Actor } from "@/lib/people/identity/actor";
import { OffsetMismatch, WrongFileType } from "./errors";
import { findOwnMedia, type MediaRow } from "./queries";
import { removeMedia } from "./remove-media";
import { assertFitsType, fileTypeOf, headLength } from "./rules";
import {
  type MediaInput,
  type MediaKind,
  mediaKinds,
  type ReceivePieceInput,
  type Reception,
} from "./schema";

/** The job that runs once a file is complete. */
const jobs: Record<MediaKind, string> = { film: "save_film", lesson: "store_file" };

/**
 * Stores the next piece of a file that the actor is uploading. The first bytes show the type: a file of a type that its
 * kind does not accept is deleted at once. Throws NotFound, OffsetMismatch, TooLarge, WrongFileType, FileTooLarge.
 */
export async function receivePiece(
  actor: Actor,
  { id, offset }: ReceivePieceInput,
  content: AsyncIterable<Uint8Array>,
): Promise<Reception> {
  const media = await findOwnMedia(actor, id);
  const before = await receptionOf(media);
  if (before.offset === before.length || before.offset !== offset || uploadStaging.isBusy(id)) {
    throw new OffsetMismatch(before.offset);
  }
  const received = await uploadStaging.append(id, offset, content, before.length);
  if (offset < headLength && received >= Math.min(headLength, before.length)) await assertType(media);
  if (received === before.length) await markReceived(media);
  return { offset: received, length: before.length };
}

/**
 * Returns how much of a file has arrived. A complete file is passed on, in case a crash prevented that before. Throws
 * NotFound.
 */
export async function resumeReception(actor: Actor, { id }: MediaInput): Promise<Reception> {
  const media = await findOwnMedia(actor, id);
  const reception = await receptionOf(media);
  if (media.status === "receiving" && reception.offset === reception.length) await markReceived(media);
  return reception;
}

async function receptionOf({ id, status, sizeBytes }: MediaRow): Promise<Reception> {
  const length = Number(sizeBytes);
  return { offset: status === "receiving" ? await uploadStaging.sizeOf(id) : length, length };
}

/** Detects the type from the bytes received so far. */
async function typeOf({ id, kind }: MediaRow) {
  return fileTypeOf(await uploadStaging.head(id, headLength), oneOf(mediaKinds, kind));
}

async function assertType(media: MediaRow): Promise<void> {
  try {
    const type = await typeOf(media);
    if (!type) throw new WrongFileType(oneOf(mediaKinds, media.kind));
    assertFitsType(type, Number(media.sizeBytes));
  } catch (error) {
    await transaction((tx) => removeMedia(tx, [media.id]));
    throw error;
  }
}

async function markReceived(media: MediaRow): Promise<void> {
  const { id, kind } = media;
  const contentType = await typeOf(media);
  const job = jobs[oneOf(mediaKinds, kind)];
  await transaction(async (tx) => {
    const { count } = await tx.media.updateMany({
      where: { id, status: "receiving" },
      data: { status: "received", contentType },
    });
    if (count > 0) await enqueue(tx, job, { mediaId: id }, { key: `${job}:${id}` });
  });
}
