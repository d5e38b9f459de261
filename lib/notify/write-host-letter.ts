import { pageUrl, translator } from "./compose-letter";
import type { Reader, ToldApplication, ToldNews } from "./queries";
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

export function hostPublished({ host, items }: ToldNews, reader: Reader): Letter {
  const t = translator(reader);
  return {
    subject: t("host_published.subject", { name: host.name }),
    paragraphs: [t("host_published.text", { name: host.name })],
    facts: items.map(({ kind, title }) => ({ label: t(`host_published.${kind}`), value: title })),
    action: {
      label: t("host_published.action", { name: host.name }),
      url: pageUrl(reader, `/hosts/${host.slug}`),
    },
    closing: t("host_published.closing", { settings: pageUrl(reader, "/settings") }),
  };
}
