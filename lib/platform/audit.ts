import type { Database, Prisma } from "./db";

interface AuditEntry {
  action: string;
  subjectTable: string;
  subjectId: string;
  details?: Prisma.InputJsonObject;
}

/** Writes what someone with power did, or looked at, into the log that nobody can change. */
export async function writeAudit(tx: Database, actorId: string, entry: AuditEntry): Promise<void> {
  await tx.auditEntry.create({ data: { actorId, ...entry } });
}

/** Writes down each of several rows that someone with power has looked at. */
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
