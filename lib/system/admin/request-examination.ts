import { db } from "@/lib/base/platform/db";
import { enqueue } from "@/lib/base/platform/jobs";
import type { Actor } from "@/lib/people/identity/actor";
import { assertAdmin } from "@/lib/people/identity/rules";

/** Asks the doctor to run now; its findings are stored when it is done. Throws NotFound. */
export async function requestExamination(actor: Actor): Promise<void> {
  assertAdmin(actor);
  await enqueue(db, "report_findings", {}, { key: "report_findings" });
}
