import { pageUrl, translator } from "./compose-letter";
import type { Reader, ToldDecision, ToldReport } from "./queries";
import type { Letter } from "./schema";

export function reportReceived({ title }: ToldReport, reader: Reader): Letter {
  const t = translator(reader);
  return {
    subject: t("report_received.subject"),
    paragraphs: [reader.isKnown ? t("report_received.text", { title }) : t("report_received.text_plain")],
    closing: t("report_received.closing"),
  };
}

export function reportDecided({ title, decision }: ToldReport, reader: Reader): Letter {
  const t = translator(reader);
  const measure = decision?.measure === "none" ? "none" : "restricted";
  return {
    subject: t("report_decided.subject"),
    paragraphs: [
      reader.isKnown ? t(`report_decided.${measure}`, { title }) : t(`report_decided.${measure}_plain`),
    ],
    facts: [{ label: t("fact.reason"), value: decision?.reasoning ?? "" }],
    closing: t("decision_review"),
  };
}

/** The statement of reasons: what was done, why, by which rule, and how it can be looked at anew. */
export function decisionMade({ title, decision }: ToldDecision, reader: Reader): Letter {
  const t = translator(reader);
  const measure = decision.measure as "taken_down" | "put_back" | "suspended" | "reopened";
  const ground = decision.ground as "law" | "terms" | null;
  return {
    subject: t(`decision_${measure}.subject`, { title }),
    paragraphs: [
      measure === "taken_down" && decision.subjectTable === "reviews"
        ? t("decision_taken_down.review", { title })
        : t(`decision_${measure}.text`, { title }),
    ],
    facts: [
      { label: t("fact.reason"), value: decision.reasoning },
      ...(ground ? [{ label: t("fact.ground"), value: t(`ground_${ground}`) }] : []),
      ...(ground ? [{ label: t("fact.decided_by"), value: t("decided_by_person") }] : []),
    ],
    action: { label: t("decision_terms"), url: pageUrl(reader, "/terms") },
    ...(ground && { closing: t("decision_review") }),
  };
}
