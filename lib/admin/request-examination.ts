import type { Actor } from "@/lib/identity/actor";
import { assertAdmin } from "@/lib/identity/rules";
import { db } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/jobs";

/** Asks the doctor to run now; its findings are stored when it is done. Throws NotFound. */
export async function requestExamination(actor: Actor): Promise<void> {
  assertAdmin(actor);
  await enqueue(db, "report_findings", {}, { key: "report_findings" });
}
