import { defineEmail } from "@/lib/base/notify/define-email";
import { translator } from "@/lib/base/notify/words";
import { reportNotice } from "../report-notice";

export const reportDecided = defineEmail({
  notice: reportNotice("report_decided"),
  write({ title, decision }, recipient) {
    const t = translator(recipient);
    const measure = decision?.measure === "none" ? "none" : "restricted";
    return {
      subject: t("report_decided.subject"),
      paragraphs: [
        recipient.isKnown ? t(`report_decided.${measure}`, { title }) : t(`report_decided.${measure}_plain`),
      ],
      facts: [{ label: t("fact.reason"), value: decision?.reasoning ?? "" }],
      closing: t("decision_review"),
    };
  },
});
