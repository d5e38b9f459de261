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
