import { db } from "@/lib/base/platform/db";
import { decodeCursor, idKey, type Page, toPage } from "@/lib/base/platform/pagination";
import type { Actor } from "@/lib/people/identity/actor";
import { assertAdmin } from "@/lib/people/identity/rules";
import type { AuditLogEntry, ListAuditInput } from "./schema";

/** Returns the audit log, latest entry first. Throws NotFound, BadCursor. */
export async function listAudit(
  actor: Actor,
  { action, actor: actorId, subject, limit, cursor }: ListAuditInput,
): Promise<Page<AuditLogEntry>> {
  assertAdmin(actor);
  const last = decodeCursor(cursor, idKey);
  const rows = await db.auditEntry.findMany({
    where: {
      ...(action && { action: { contains: action.replace(/[\\%_]/g, "\\$&") } }),
      ...(actorId && { actorId }),
      ...(subject && { subjectId: subject }),
      ...(last && { id: { lt: last[0] } }),
    },
    include: { actor: { select: { displayName: true } } },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  return toPage(
    rows,
    limit,
    (row) => [row.id],
    (row) => ({
      id: row.id,
      actor: row.actorId && row.actor ? { id: row.actorId, display_name: row.actor.displayName } : null,
      action: row.action,
      subject_table: row.subjectTable,
      subject_id: row.subjectId,
      details: row.details as Record<string, unknown>,
      occurred_at: row.occurredAt.toISOString(),
    }),
  );
}
