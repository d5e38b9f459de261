import { isLocale } from "@/lib/base/i18n/locales";
import { recipientFields, toRecipient } from "@/lib/base/notify/queries";
import type { Recipient } from "@/lib/base/notify/schema";
import { db } from "@/lib/base/platform/db";
import { titleOfReview } from "./subject-queries";

export interface DecisionContext {
  title: string;
  personId: string;
  subjectTable: string;
  measure: string;
  ground: string | null;
  reasoning: string;
}

/** A decision, and what it is about. */
export async function findDecisionContext(id: string): Promise<DecisionContext | null> {
  const decision = await db.decision.findUnique({ where: { id } });
  return decision && { ...decision, title: await titleOf(decision.subjectTable, decision.subjectId) };
}

export interface ReportContext {
  title: string;
  recipient: Recipient | null;
  decision: { measure: string; reasoning: string } | null;
}

/** A report, with whoever can be answered. */
export async function findReportContext(id: string): Promise<ReportContext | null> {
  const report = await db.contentReport.findUnique({
    where: { id },
    include: { reporter: { select: recipientFields }, decision: true },
  });
  if (!report) return null;
  const { reporterEmail: email, locale } = report;
  const stranger = email && isLocale(locale) ? { ...someone, email, locale } : null;
  return {
    title: await titleOf(report.subjectTable, report.subjectId),
    recipient: toRecipient(report.reporter) ?? stranger,
    decision: report.decision,
  };
}

const someone = { id: null, isKnown: false, displayName: "", timeZone: "Europe/Stockholm" };

/** Of what is hidden, too. */
async function titleOf(table: string, id: string): Promise<string> {
  const [subject] = await db.$queryRaw<{ title: string }[]>`
    select title from app.offers where ${table} = kind || 's' and id = ${id}::uuid
    union all select display_name from app.users where ${table} = 'users' and id = ${id}::uuid
    union all select ${titleOfReview} from app.reviews r join app.users w on w.id = r.user_id
      where ${table} = 'reviews' and r.id = ${id}::uuid`;
  return subject?.title ?? "–";
}
