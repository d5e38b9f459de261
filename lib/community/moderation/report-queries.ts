import type { z } from "zod";
import { locales } from "@/lib/base/i18n/locales";
import { logViews } from "@/lib/base/platform/audit";
import { oneOf } from "@/lib/base/platform/closed-set";
import { db, type Prisma } from "@/lib/base/platform/db";
import { NotFound } from "@/lib/base/platform/errors";
import { decodeCursor, idKey, type Page, toPage } from "@/lib/base/platform/pagination";
import type { OfferKind } from "@/lib/catalogue/offers/kind";
import type { Actor } from "@/lib/people/identity/actor";
import { assertAdmin } from "@/lib/people/identity/rules";
import { decisionParts, toDecision } from "./decision-queries";
import { kindOf, pagesShowing } from "./rules";
import {
  type ListReportsInput,
  type Report,
  type reportInput,
  reportReasons,
  reportStatuses,
} from "./schema";
import { titleOfReview } from "./subject-queries";

const parts = {
  host: { select: { displayName: true } },
  reporter: { select: { email: true } },
  decision: { include: decisionParts },
} satisfies Prisma.ContentReportInclude;

/** Lists reports, newest first, and logs the view. Throws NotFound, BadCursor. */
export async function listReports(
  actor: Actor,
  { status, limit, cursor }: ListReportsInput,
): Promise<Page<Report>> {
  assertAdmin(actor);
  const last = decodeCursor(cursor, idKey);
  const rows = await db.contentReport.findMany({
    where: { ...(status && { status }), ...(last && { id: { lt: last[0] } }) },
    include: parts,
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const subjects = await subjectsOf(rows);
  const page = toPage(
    rows,
    limit,
    (row) => [row.id],
    (row) => toReport(row, subjects),
  );
  await logViews(db, actor.id, "report_listed", "content_reports", page.items);
  return page;
}

/** Returns one report and logs the view. Throws NotFound. */
export async function findReport(actor: Actor, { id }: z.output<typeof reportInput>): Promise<Report> {
  assertAdmin(actor);
  const row = await db.contentReport.findUnique({ where: { id }, include: parts });
  if (!row) throw new NotFound();
  await logViews(db, actor.id, "report_viewed", "content_reports", [row]);
  return toReport(row, await subjectsOf([row]));
}

type Row = Prisma.ContentReportGetPayload<{ include: typeof parts }>;

interface Subject {
  id: string;
  title: string;
  content: string | null;
  /** The kind of the offer, or of what the review is about. */
  kind: OfferKind | "host";
  slug: string | null;
  host: { slug: string | null };
}
type Subjects = ReadonlyMap<string, Subject>;

/** Returns the current titles and pages of reported subjects. */
async function subjectsOf(rows: readonly Row[]): Promise<Subjects> {
  const ids = rows.map(({ subjectId }) => subjectId);
  const found = await db.$queryRaw<Subject[]>`
    select s.id, s.title, s.content, s.kind, s.slug, json_build_object('slug', u.slug) as host from (
      select id, title, null as content, kind, slug, host_id from app.offers where id = any(${ids}::uuid[])
      union all select id, display_name, null, 'host', slug, id from app.users where id = any(${ids}::uuid[])
      union all select r.id, ${titleOfReview}, r.text, o.kind, o.slug, r.host_id
      from app.reviews r join app.users w on w.id = r.user_id join app.offers o on o.id = r.offer_id
      where r.id = any(${ids}::uuid[])
    ) s join app.users u on u.id = s.host_id`;
  return new Map(found.map((subject) => [subject.id, subject]));
}

function pagesOf({ kind, slug, host }: Subject): string[] {
  if (kind === "host") return slug ? [`/hosts/${slug}`] : [];
  return slug ? pagesShowing({ kind, slug, host }) : [];
}

function toReport(row: Row, subjects: Subjects): Report {
  const subject = subjects.get(row.subjectId);
  return {
    id: row.id,
    kind: kindOf(row.subjectTable),
    subject_id: row.subjectId,
    title: subject?.title ?? null,
    content: subject?.content ?? null,
    pages: subject ? pagesOf(subject) : [],
    host: { id: row.hostId, display_name: row.host.displayName },
    reporter: { id: row.reporterId, email: row.reporter?.email ?? row.reporterEmail },
    reason: oneOf(reportReasons, row.reason),
    details: row.details,
    locale: oneOf(locales, row.locale),
    status: oneOf(reportStatuses, row.status),
    decision: row.decision && toDecision(row.decision),
    created_at: row.createdAt.toISOString(),
  };
}
