import type { z } from "zod";
import type { Actor } from "@/lib/identity/actor";
import { assertAdmin } from "@/lib/identity/rules";
import { noteLooks } from "@/lib/platform/audit";
import { db, type Prisma } from "@/lib/platform/db";
import { NotFound } from "@/lib/platform/errors";
import { decodeCursor, idKey, type Page, toPage } from "@/lib/platform/keyset";
import { decisionParts, toDecision } from "./decision-queries";
import { kindOf } from "./rules";
import type { ListReportsInput, Report, reportInput } from "./schema";

const parts = {
  host: { select: { displayName: true } },
  reporter: { select: { email: true } },
  decision: { include: decisionParts },
} satisfies Prisma.ContentReportInclude;

/** What has been reported, newest first; that an admin looked is written down. Throws NotFound, BadCursor. */
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
  const titles = await titlesOf(rows);
  const page = toPage(
    rows,
    limit,
    (row) => [row.id],
    (row) => toReport(row, titles),
  );
  await noteLooks(db, actor.id, "report_listed", "content_reports", page.items);
  return page;
}

/** One of them; that an admin looked is written down. Throws NotFound. */
export async function findReport(actor: Actor, { id }: z.output<typeof reportInput>): Promise<Report> {
  assertAdmin(actor);
  const row = await db.contentReport.findUnique({ where: { id }, include: parts });
  if (!row) throw new NotFound();
  await noteLooks(db, actor.id, "report_viewed", "content_reports", [row]);
  return toReport(row, await titlesOf([row]));
}

type Row = Prisma.ContentReportGetPayload<{ include: typeof parts }>;
type Titles = ReadonlyMap<string, string>;

/** What reported things are called today. */
async function titlesOf(rows: readonly Row[]): Promise<Titles> {
  const ids = rows.map(({ subjectId }) => subjectId);
  const found = await db.$queryRaw<{ id: string; title: string }[]>`
    select id, title from app.courses where id = any(${ids}::uuid[])
    union all select id, title from app.services where id = any(${ids}::uuid[])
    union all select id, title from app.seminars where id = any(${ids}::uuid[])
    union all select id, display_name from app.users where id = any(${ids}::uuid[])`;
  return new Map(found.map(({ id, title }) => [id, title]));
}

function toReport(row: Row, titles: Titles): Report {
  return {
    id: row.id,
    kind: kindOf(row.subjectTable),
    subject_id: row.subjectId,
    title: titles.get(row.subjectId) ?? null,
    host: { id: row.hostId, display_name: row.host.displayName },
    reporter: { id: row.reporterId, email: row.reporter?.email ?? row.reporterEmail },
    reason: row.reason as Report["reason"],
    details: row.details,
    locale: row.locale as Report["locale"],
    status: row.status as Report["status"],
    decision: row.decision && toDecision(row.decision),
    created_at: row.createdAt.toISOString(),
  };
}
