import { defineEmail } from "@/lib/base/notify/define-email";
import { pageUrl, translator } from "@/lib/base/notify/words";
import { applicationNotice } from "../application-notice";

export const hostRefused = defineEmail({
  notice: applicationNotice("host_refused"),
  write({ reason }, recipient) {
    const t = translator(recipient);
    return {
      subject: t("host_refused.subject"),
      paragraphs: [t("host_refused.text")],
      facts: [{ label: t("fact.reason"), value: reason ?? "" }],
      action: { label: t("host_refused.action"), url: pageUrl(recipient, "/profile/host") },
      closing: t("host_refused.closing"),
    };
  },
});
