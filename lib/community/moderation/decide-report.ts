import { queueEmail } from "@/lib/base/notify/queue-email";
import { type Database, transaction } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import type { Actor } from "@/lib/people/identity/actor";
import { assertAdmin } from "@/lib/people/identity/rules";
import { reportDecided } from "./emails/report-decided";
import { NothingToDecide, ReportDecided } from "./errors";
import { hideSubject } from "./hide-offer";
import { findPagesOf } from "./page-queries";
import { recordDecision } from "./record-decision";
import { findReport } from "./report-queries";
import { kindOf } from "./rules";
import type { DecideReportInput, Report } from "./schema";
import { shutOut } from "./suspend-person";

interface LockedReport {
  subjectTable: string;
  subjectId: string;
  hostId: string;
  status: string;
}

/**
 * Decides a report, with reasons: no action, take the offer or review down, or suspend its host. A restriction closes
 * all pending reports about the same subject. The reporter and the person restricted are both emailed. If two admins
 * decide, the first one wins. Throws NotFound, ReportDecided, NothingToDecide.
 */
export async function decideReport(actor: Actor, input: DecideReportInput): Promise<Report> {
  assertAdmin(actor);
  await transaction(async (tx) => {
    const report = await lockReport(tx, input.id);
    if (report.status !== "open") throw new ReportDecided();
    const isAboutPerson = input.measure === "suspended";
    await carryOut(tx, report, input);
    const decision = await recordDecision(tx, actor, {
      subjectTable: isAboutPerson ? "users" : report.subjectTable,
      subjectId: isAboutPerson ? report.hostId : report.subjectId,
      personId: report.hostId,
      measure: input.measure,
      ground: input.ground,
      reasoning: input.reasoning,
    });
    await answer(tx, input, report, decision.id);
  });
  const report = await findReport(actor, input);
  if (input.measure !== "suspended") return report;
  return { ...report, pages: [...new Set([...report.pages, ...(await findPagesOf(report.host.id))])] };
}

async function lockReport(tx: Database, id: string): Promise<LockedReport> {
  const [report] = await tx.$queryRaw<LockedReport[]>`
    select subject_table as "subjectTable", subject_id as "subjectId", host_id as "hostId", status
    from app.content_reports where id = ${id}::uuid for no key update`;
  if (!report) throw new NotFound();
  return report;
}

async function carryOut(tx: Database, report: LockedReport, { measure, reasoning }: DecideReportInput) {
  const kind = kindOf(report.subjectTable);
  if (measure === "taken_down" && !(await hideSubject(tx, kind, report.subjectId))) {
    throw new NothingToDecide();
  }
  if (measure === "suspended" && !(await shutOut(tx, { id: report.hostId, reasoning }))) {
    throw new NothingToDecide();
  }
}

async function answer(
  tx: Database,
  { id, measure }: DecideReportInput,
  { subjectTable, subjectId }: LockedReport,
  decisionId: string,
): Promise<void> {
  const answered = await tx.contentReport.updateManyAndReturn({
    where: { status: "open", ...(measure === "none" ? { id } : { subjectTable, subjectId }) },
    data: { status: "decided", decisionId },
    select: { id: true, reporterId: true, reporterEmail: true },
  });
  for (const { id: reportId, reporterId, reporterEmail } of answered) {
    if (reporterId || reporterEmail) await queueEmail(tx, reportDecided, { reportId });
  }
}
