import { defineEmail } from "@/lib/base/notify/define-email";
import { moment, pageUrl, translator } from "@/lib/base/notify/words";
import { seminarNotice } from "@/lib/catalogue/seminars/seminar-notice";
import { findSeatContext } from "@/lib/commerce/orders/email-queries";
import { uninvite } from "@/lib/commerce/orders/write-invitation";

export const seminarCancelled = defineEmail({
  notice: seminarNotice("seminar_cancelled"),
  async calendar(_, { userId, seminarId }) {
    const order = await findSeatContext(userId, seminarId);
    return order ? uninvite(order, "buyer") : [];
  },
  write({ hostName: host, title, startsAt }, recipient) {
    const t = translator(recipient);
    return {
      subject: t("seminar_cancelled.subject", { title }),
      paragraphs: [t("seminar_cancelled.text", { host, title, when: moment(startsAt, recipient) })],
      action: { label: t("seminar_cancelled.action"), url: pageUrl(recipient, "/seminars") },
      closing: t("seminar_cancelled.closing"),
    };
  },
});
