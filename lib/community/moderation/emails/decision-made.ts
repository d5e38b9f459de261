import { z } from "zod";
import { defineEmail } from "@/lib/base/notify/define-email";
import { findRecipient } from "@/lib/base/notify/queries";
import { sampleId } from "@/lib/base/notify/samples";
import { pageUrl, translator } from "@/lib/base/notify/words";
import { oneOf } from "@/lib/base/platform/closed-set";
import { type DecisionContext, findDecisionContext } from "../email-queries";
import { effects, grounds } from "../schema";

const sample: DecisionContext = {
  title: "Kvällsro",
  personId: sampleId,
  subjectTable: "seminars",
  measure: "taken_down",
  ground: "terms",
  reasoning: "Texten lovar att bota en sjukdom.",
};

/** The statement of reasons: what was done, why, by which rule, and how it can be looked at anew. */
export const decisionMade = defineEmail({
  notice: {
    name: "decision_made",
    payload: z.object({ decisionId: z.uuid() }),
    key: ["decisionId"],
    load: ({ decisionId }) => findDecisionContext(decisionId),
    recipient: ({ personId }) => findRecipient(personId),
    preview: () => ({ context: sample, payload: { decisionId: sampleId } }),
  },
  write({ title, subjectTable, reasoning, ...decision }, recipient) {
    const t = translator(recipient);
    const measure = oneOf(effects, decision.measure);
    const ground = oneOf(grounds, decision.ground);
    return {
      subject: t(`decision_${measure}.subject`, { title }),
      paragraphs: [
        measure === "taken_down" && subjectTable === "reviews"
          ? t("decision_taken_down.review", { title })
          : t(`decision_${measure}.text`, { title }),
      ],
      facts: [
        { label: t("fact.reason"), value: reasoning },
        ...(ground ? [{ label: t("fact.ground"), value: t(`ground_${ground}`) }] : []),
        ...(ground ? [{ label: t("fact.decided_by"), value: t("decided_by_person") }] : []),
      ],
      action: { label: t("decision_terms"), url: pageUrl(recipient, "/terms") },
      ...(ground && { closing: t("decision_review") }),
    };
  },
});
