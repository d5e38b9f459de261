import type { Database, Prisma } from "./db";

interface AuditEntry {
  action: string;
  subjectTable: string;
  subjectId: string;
  details?: Prisma.InputJsonObject;
}

/** Records an admin's action or view in the append-only audit log. */
export async function writeAudit(tx: Database, actorId: string, entry: AuditEntry): Promise<void> {
  await tx.auditEntry.create({ data: { actorId, ...entry } });
}

/** Records each of several rows that an admin has viewed. */
export async function logViews(
  tx: Database,
  actorId: string,
  action: string,
  subjectTable: string,
  rows: readonly { id: string }[],
): Promise<void> {
  await tx.auditEntry.createMany({
    data: rows.map(({ id }) => ({ actorId, action, subjectTable, subjectId: id })),
  });
}
