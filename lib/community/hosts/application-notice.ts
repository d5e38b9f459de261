import { z } from "zod";
import type { Notice } from "@/lib/base/notify/define-email";
import { findRecipient } from "@/lib/base/notify/queries";
import { sampleId } from "@/lib/base/notify/samples";
import { db } from "@/lib/base/platform/db";

interface ApplicationContext {
  userId: string;
  reason: string | null;
}

/** Tells an applicant, once, what became of their application. */
export function applicationNotice(name: string): Notice<{ applicationId: string }, ApplicationContext> {
  return {
    name,
    payload: z.object({ applicationId: z.uuid() }),
    key: ["applicationId"],
    load: ({ applicationId: id }) =>
      db.hostApplication.findUnique({ where: { id }, select: { userId: true, reason: true } }),
    recipient: ({ userId }) => findRecipient(userId),
    preview: () => ({
      context: { userId: sampleId, reason: "Berätta mer om din utbildning." },
      payload: { applicationId: sampleId },
    }),
  };
}
