import { defineEmail } from "@/lib/base/notify/define-email";
import { translator } from "@/lib/base/notify/words";
import { reportNotice } from "../report-notice";

export const reportReceived = defineEmail({
  notice: reportNotice("report_received"),
  write({ title }, recipient) {
    const t = translator(recipient);
    return {
      subject: t("report_received.subject"),
      paragraphs: [
        recipient.isKnown ? t("report_received.text", { title }) : t("report_received.text_plain"),
      ],
      closing: t("report_received.closing"),
    };
  },
});
