import { db } from "@/lib/base/platform/db";
import type { Actor } from "@/lib/people/identity/actor";
import { assertAdmin } from "@/lib/people/identity/rules";
import { type Examination, examinationSchema, type Overview } from "./schema";

/** Returns the doctor's latest findings. Throws NotFound. */
export async function findExamination(actor: Actor): Promise<Examination> {
  assertAdmin(actor);
  const row = await db.examination.findFirst({ orderBy: { id: "desc" } });
  return examinationSchema.parse({
    examined_at: row?.examinedAt.toISOString() ?? null,
    findings: row?.findings ?? [],
  });
}

/** Counts the tasks that wait for an admin. Throws NotFound. */
export async function findOverview(actor: Actor): Promise<Overview> {
  const [{ findings }, applications, reports, events] = await Promise.all([
    findExamination(actor),
    db.hostApplication.count({ where: { status: "pending" } }),
    db.contentReport.count({ where: { status: "open" } }),
    db.webhookEvent.count({ where: { status: "parked" } }),
  ]);
  return { applications, reports, events, findings: findings.filter(({ count }) => count > 0).length };
}
