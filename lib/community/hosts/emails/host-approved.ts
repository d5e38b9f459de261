import { defineEmail } from "@/lib/base/notify/define-email";
import { pageUrl, translator } from "@/lib/base/notify/words";
import { applicationNotice } from "../application-notice";

export const hostApproved = defineEmail({
  notice: applicationNotice("host_approved"),
  write(_, recipient) {
    const t = translator(recipient);
    return {
      subject: t("host_approved.subject"),
      paragraphs: [t("host_approved.text")],
      action: { label: t("host_approved.action"), url: pageUrl(recipient, "/studio/start") },
      closing: t("host_approved.closing"),
    };
  },
});
