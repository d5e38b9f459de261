import { defineEmail } from "@/lib/base/notify/define-email";
import { findRecipient } from "@/lib/base/notify/queries";
import { moment, pageUrl, translator } from "@/lib/base/notify/words";
import { seminarNotice } from "@/lib/catalogue/seminars/seminar-notice";

export const cohostAdded = defineEmail({
  notice: {
    ...seminarNotice("cohost_added"),
    // A host does this to people of their choice, who have not asked for anything of theirs.
    async recipient(_, { userId }) {
      const person = await findRecipient(userId);
      return person?.isKnown ? person : null;
    },
  },
  write({ hostName, title, slug, startsAt }, recipient) {
    const t = translator(recipient);
    const words = { host: hostName, title };
    return {
      subject: t("cohost_added.subject", words),
      paragraphs: [t("cohost_added.text", words)],
      facts: [{ label: t("fact.starts_at"), value: moment(startsAt, recipient) }],
      action: {
        label: t("cohost_added.action"),
        url: pageUrl(recipient, `/live/${encodeURIComponent(slug)}`),
      },
      closing: t("cohost_added.closing", words),
    };
  },
});
