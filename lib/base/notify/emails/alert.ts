import { z } from "zod";
import { defineEmail } from "../define-email";
import { findRecipient } from "../queries";
import { sampleId, samplePerson } from "../samples";
import { alert as alertFields } from "../schema";
import { translator } from "../words";

/** For an admin: something waits for a person, in words that can be searched for in the log. */
export const alert = defineEmail({
  notice: {
    name: "alert",
    payload: alertFields.extend({ userId: z.uuid() }),
    key: ["about", "ref", "userId"],
    load: ({ userId }) => findRecipient(userId),
    recipient: (admin) => admin,
    preview: () => ({
      context: samplePerson,
      payload: {
        about: "money_differs" as const,
        ref: "cs_1",
        detail: "28000 of 29000 SEK",
        userId: sampleId,
      },
    }),
  },
  write(_, recipient, { about, ref, detail }) {
    const t = translator(recipient);
    return {
      subject: t(`alert.${about}_subject`),
      paragraphs: [t(`alert.${about}_text`)],
      facts: [
        { label: t("fact.reference"), value: ref },
        { label: t("fact.detail"), value: detail },
      ],
    };
  },
});
