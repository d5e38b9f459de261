import { oneOf } from "@/lib/base/platform/closed-set";
import { db, type Prisma } from "@/lib/base/platform/db";
import { decodeCursor, idKey, type Page, toPage } from "@/lib/base/platform/pagination";
import type { Actor } from "@/lib/people/identity/actor";
import { assertAdmin } from "@/lib/people/identity/rules";
import { type Decision, decisionMeasures, grounds, type ListDecisionsInput } from "./schema";

export const decisionParts = {
  decidedBy: { select: { displayName: true } },
} satisfies Prisma.DecisionInclude;

type Row = Prisma.DecisionGetPayload<{ include: typeof decisionParts }>;

/**
 * Lists the decisions about one subject, or about a person and everything of theirs, newest first. Throws NotFound,
 * BadCursor.
 */
export async function listDecisions(
  actor: Actor,
  { subject, person, limit, cursor }: ListDecisionsInput,
): Promise<Page<Decision>> {
  assertAdmin(actor);
  const last = decodeCursor(cursor, idKey);
  const rows = await db.decision.findMany({
    where: {
      ...(subject && { subjectId: subject }),
      ...(person && { personId: person }),
      ...(last && { id: { lt: last[0] } }),
    },
    include: decisionParts,
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  return toPage(rows, limit, (row) => [row.id], toDecision);
}

export function toDecision(row: Row): Decision {
  return {
    id: row.id,
    measure: oneOf(decisionMeasures, row.measure),
    ground: oneOf(grounds, row.ground),
    reasoning: row.reasoning,
    decided_by: { id: row.decidedById, display_name: row.decidedBy.displayName },
    decided_at: row.decidedAt.toISOString(),
  };
}
