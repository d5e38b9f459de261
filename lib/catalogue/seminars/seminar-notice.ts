import { z } from "zod";
import type { Notice } from "@/lib/base/notify/define-email";
import { findRecipient } from "@/lib/base/notify/queries";
import { sampleId } from "@/lib/base/notify/samples";
import { findSeminarContext, type SeminarContext, sampleSeminar } from "./email-queries";

/** Tells someone, once, of a seminar. */
export function seminarNotice(name: string): Notice<{ seminarId: string; userId: string }, SeminarContext> {
  return {
    name,
    payload: z.object({ seminarId: z.uuid(), userId: z.uuid() }),
    key: ["seminarId", "userId"],
    load: ({ seminarId }) => findSeminarContext(seminarId),
    recipient: (_, { userId }) => findRecipient(userId),
    preview: () => ({ context: sampleSeminar, payload: { seminarId: sampleId, userId: sampleId } }),
  };
}
