import type { Prisma } from "@/lib/platform/db";
import type { Decision } from "./schema";

export const decisionParts = {
  decidedBy: { select: { displayName: true } },
} satisfies Prisma.DecisionInclude;

type Row = Prisma.DecisionGetPayload<{ include: typeof decisionParts }>;

export function toDecision(row: Row): Decision {
  return {
    id: row.id,
    measure: row.measure as Decision["measure"],
    ground: row.ground as Decision["ground"],
    reasoning: row.reasoning,
    decided_by: { id: row.decidedById, display_name: row.decidedBy.displayName },
    decided_at: row.decidedAt.toISOString(),
  };
}
