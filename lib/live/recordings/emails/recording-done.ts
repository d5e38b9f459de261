import { z } from "zod";
import { defineEmail } from "@/lib/base/notify/define-email";
import { findRecipient } from "@/lib/base/notify/queries";
import { sampleId } from "@/lib/base/notify/samples";
import { pageUrl, translator } from "@/lib/base/notify/words";
import { db } from "@/lib/base/platform/db";

async function findFilmed(recordingId: string) {
  const recording = await db.recording.findUnique({
    where: { id: recordingId },
    select: { seminar: { select: { id: true, offer: { select: { title: true } } } } },
  });
  return recording && { id: recording.seminar.id, title: recording.seminar.offer.title };
}

export const recordingReady = defineFilmEmail("recording_ready");

export const recordingFailed = defineFilmEmail("recording_failed");

/** For the host: what became of the film of their room. */
function defineFilmEmail(name: "recording_ready" | "recording_failed") {
  return defineEmail({
    notice: {
      name,
      payload: z.object({ recordingId: z.uuid(), userId: z.uuid() }),
      key: ["recordingId"],
      load: ({ recordingId }) => findFilmed(recordingId),
      recipient: (_, { userId }) => findRecipient(userId),
      preview: () => ({
        context: { id: sampleId, title: "Kvällsro" },
        payload: { recordingId: sampleId, userId: sampleId },
      }),
    },
    write({ id, title }, recipient) {
      const t = translator(recipient);
      return {
        subject: t(`${name}.subject`, { title }),
        paragraphs: [t(`${name}.text`)],
        action: { label: t(`${name}.action`), url: pageUrl(recipient, `/studio/seminars/${id}`) },
      };
    },
  });
}
