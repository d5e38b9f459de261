import { defineEmail } from "@/lib/base/notify/define-email";
import { findRecipient } from "@/lib/base/notify/queries";
import { moment, pageUrl, translator } from "@/lib/base/notify/words";
import { seminarNotice } from "@/lib/catalogue/seminars/seminar-notice";

export const recordingPublished = defineEmail({
  notice: {
    ...seminarNotice("replay_published"),
    recipient: ({ hasRecording }, { userId }) => (hasRecording ? findRecipient(userId) : null),
  },
  write({ title, slug, hostName: host, startsAt }, recipient) {
    const t = translator(recipient);
    return {
      subject: t("replay_published.subject", { title }),
      paragraphs: [t("replay_published.text", { host, when: moment(startsAt, recipient) })],
      action: {
        label: t("replay_published.action"),
        url: pageUrl(recipient, `/live/${encodeURIComponent(slug)}/replay`),
      },
      closing: t("replay_published.closing"),
    };
  },
});
