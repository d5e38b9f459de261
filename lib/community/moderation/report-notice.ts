import { z } from "zod";
import type { Notice } from "@/lib/base/notify/define-email";
import { sampleId, samplePerson } from "@/lib/base/notify/samples";
import { findReportContext, type ReportContext } from "./email-queries";

/** Answers whoever reported something, once. */
export function reportNotice(name: string): Notice<{ reportId: string }, ReportContext> {
  return {
    name,
    payload: z.object({ reportId: z.uuid() }),
    key: ["reportId"],
    load: ({ reportId }) => findReportContext(reportId),
    recipient: ({ recipient }) => recipient,
    preview: () => ({
      context: {
        title: "Kvällsro",
        recipient: samplePerson,
        decision: { measure: "taken_down", reasoning: "Texten lovar att bota en sjukdom." },
      },
      payload: { reportId: sampleId },
    }),
  };
}
