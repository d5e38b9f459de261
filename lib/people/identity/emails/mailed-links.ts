import { randomUUID } from "node:crypto";
import { z } from "zod";
import { defineEmail } from "@/lib/base/notify/define-email";
import { findRecipient } from "@/lib/base/notify/queries";
import { sampleId, samplePerson } from "@/lib/base/notify/samples";
import { pageUrl, translator } from "@/lib/base/notify/words";
import { linkToken } from "@/lib/base/platform/tokens";
import type { LinkPurpose } from "../schema";

export const verifyEmail = defineLinkEmail("verify_email", "/verify-email");

export const resetPassword = defineLinkEmail("reset_password", "/reset-password");

export const withdrawOrder = defineLinkEmail("withdraw_order", "/withdraw/confirm");

/** Brings a link that works once. */
function defineLinkEmail(name: LinkPurpose, path: string) {
  return defineEmail({
    notice: {
      name,
      payload: z.object({ userId: z.uuid(), tokenSeed: z.string() }),
      key: ["tokenSeed"],
      load: ({ userId }) => findRecipient(userId),
      recipient: (person) => person,
      preview: () => ({ context: samplePerson, payload: { userId: sampleId, tokenSeed: randomUUID() } }),
    },
    write(_, recipient, { tokenSeed }) {
      const t = translator(recipient);
      return {
        subject: t(`${name}.subject`),
        paragraphs: [t(`${name}.text`)],
        action: {
          label: t(`${name}.action`),
          url: pageUrl(recipient, `${path}?token=${linkToken(tokenSeed)}`),
        },
        closing: t(`${name}.closing`),
      };
    },
  });
}
