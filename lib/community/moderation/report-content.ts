import { queueAlert } from "@/lib/base/notify/queue-alert";
import { queueEmail } from "@/lib/base/notify/queue-email";
import { transaction, violatedConstraint } from "@/lib/base/platform/db";
import { consume, type RateLimit } from "@/lib/base/platform/rate-limit";
import type { Visitor } from "@/lib/people/identity/actor";
import { reportReceived } from "./emails/report-received";
import { AlreadyReported } from "./errors";
import { tableOf } from "./rules";
import type { Receipt, ReportContentInput } from "./schema";
import { findSubject } from "./subject-queries";

export const perAddress: RateLimit = { name: "report-address", points: 10, per: 3600 };

/**
 * Reports content, signed in or not. A reporter with a known address gets a receipt at once and the decision later.
 * Throws RateLimited, NotFound, AlreadyReported.
 */
export async function reportContent(visitor: Visitor, input: ReportContentInput): Promise<Receipt> {
  await consume(perAddress, visitor.address);
  const subject = await findSubject(input.kind, input.subject_id);
  const { actor } = visitor;
  try {
    return await transaction(async (tx) => {
      const { id } = await tx.contentReport.create({
        data: {
          subjectTable: tableOf(input.kind),
          subjectId: subject.id,
          hostId: subject.hostId,
          reporterId: actor?.id ?? null,
          reporterEmail: actor ? null : (input.email ?? null),
          locale: actor?.locale ?? visitor.locale,
          reason: input.reason,
          details: input.details,
        },
        select: { id: true },
      });
      await queueAlert(tx, { about: "content_reported", ref: id, detail: subject.title });
      if (actor || input.email) await queueEmail(tx, reportReceived, { reportId: id });
      return { id, status: "open" };
    });
  } catch (error) {
    if (violatedConstraint(error) === "content_reports_one_open") throw new AlreadyReported();
    throw error;
  }
}
