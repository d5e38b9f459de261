import { queueEmail } from "@/lib/base/notify/queue-email";
import { writeAudit } from "@/lib/base/platform/audit";
import type { Database } from "@/lib/base/platform/db";
import { Forbidden } from "@/lib/base/platform/errors";
import type { Actor } from "@/lib/people/identity/actor";
import { decisionMade } from "./emails/decision-made";
import type { Decision, grounds } from "./schema";

interface Decided {
  subjectTable: string;
  subjectId: string;
  /** The owner of the subject. */
  personId: string;
  measure: Decision["measure"];
  ground?: (typeof grounds)[number] | undefined;
  reasoning: string;
}

/**
 * Records a decision and emails its reasons to the person restricted or released. Throws Forbidden for decisions about
 * oneself.
 */
export async function recordDecision(tx: Database, actor: Actor, decided: Decided): Promise<{ id: string }> {
  if (decided.personId === actor.id) throw new Forbidden();
  const { ground, ...rest } = decided;
  const restricts = decided.measure === "taken_down" || decided.measure === "suspended";
  const decision = await tx.decision.create({
    data: { ...rest, ground: restricts ? (ground ?? "terms") : null, decidedById: actor.id },
    select: { id: true },
  });
  await writeAudit(tx, actor.id, {
    action: decided.measure === "none" ? "report_dismissed" : decided.measure,
    subjectTable: decided.subjectTable,
    subjectId: decided.subjectId,
    details: { decision_id: decision.id },
  });
  if (decided.measure !== "none") {
    await queueEmail(tx, decisionMade, { decisionId: decision.id });
  }
  return decision;
}
