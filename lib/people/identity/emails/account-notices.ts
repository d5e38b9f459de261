import { z } from "zod";
import { defineEmail } from "@/lib/base/notify/define-email";
import { findRecipient } from "@/lib/base/notify/queries";
import { sampleId, samplePerson, sampleTime } from "@/lib/base/notify/samples";
import { moment, pageUrl, translator } from "@/lib/base/notify/words";

export const passwordChanged = defineAccountNotice("password_changed");

export const sessionsEnded = defineAccountNotice("sessions_ended");

/** Without a word that whoever did it could have chosen. */
function defineAccountNotice(name: "password_changed" | "sessions_ended") {
  return defineEmail({
    notice: {
      name,
      payload: z.object({ userId: z.uuid(), at: z.iso.datetime() }),
      key: ["userId", "at"],
      load: ({ userId }) => findRecipient(userId),
      recipient: (person) => person,
      preview: () => ({
        context: samplePerson,
        payload: { userId: sampleId, at: sampleTime.toISOString() },
      }),
    },
    write(_, recipient, { at }) {
      const t = translator(recipient);
      return {
        subject: t(`${name}.subject`),
        paragraphs: [t(`${name}.text`)],
        facts: [{ label: t("fact.happened_at"), value: moment(new Date(at), recipient) }],
        action: { label: t(`${name}.action`), url: pageUrl(recipient, "/forgot-password") },
        closing: t(`${name}.closing`),
      };
    },
  });
}
