import { pageUrl, translator } from "./compose-letter";
import type { Reader, ToldApplication } from "./queries";
import type { Letter } from "./schema";

export function hostApproved(reader: Reader): Letter {
  const t = translator(reader);
  return {
    subject: t("host_approved.subject"),
    paragraphs: [t("host_approved.text")],
    action: { label: t("host_approved.action"), url: pageUrl(reader, "/studio/start") },
    closing: t("host_approved.closing"),
  };
}

export function hostRefused({ reason }: ToldApplication, reader: Reader): Letter {
  const t = translator(reader);
  return {
    subject: t("host_refused.subject"),
    paragraphs: [t("host_refused.text")],
    facts: [{ label: t("fact.reason"), value: reason ?? "" }],
    action: { label: t("host_refused.action"), url: pageUrl(reader, "/profile/host") },
    closing: t("host_refused.closing"),
  };
}
