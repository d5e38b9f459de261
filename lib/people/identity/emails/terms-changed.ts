import { z } from "zod";
import { defineEmail } from "@/lib/base/notify/define-email";
import { findRecipient } from "@/lib/base/notify/queries";
import { sampleId, samplePerson } from "@/lib/base/notify/samples";
import { day, pageUrl, translator } from "@/lib/base/notify/words";
import { after, days } from "@/lib/base/platform/time";
import { termsVersion } from "../rules";

/** The terms promise at least thirty days before a change of them; a day begins at midnight. */
const termsNotice = days(31);

/** What each version of the terms changed stands among the words of emails, by its number. */
export const termsChanged = defineEmail({
  notice: {
    name: "terms_changed",
    payload: z.object({ userId: z.uuid(), version: z.string() }),
    key: ["userId", "version"],
    load: ({ userId }) => findRecipient(userId),
    recipient: (person) => person,
    preview: () => ({ context: samplePerson, payload: { userId: sampleId, version: termsVersion } }),
  },
  write(_, recipient, { version }) {
    const t = translator(recipient);
    return {
      subject: t("terms_changed.subject"),
      paragraphs: [
        t("terms_changed.text", { date: day(after(new Date(), termsNotice), recipient) }),
        t(`terms_changed.what.${version}` as "terms_changed.what.2"),
      ],
      action: { label: t("terms_changed.action"), url: pageUrl(recipient, "/terms") },
      closing: t("terms_changed.closing"),
      more: { label: t("terms_changed.leave"), url: pageUrl(recipient, "/settings") },
    };
  },
});
