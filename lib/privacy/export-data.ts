import { readAnswer } from "@/lib/answers/queries";
import type { Actor } from "@/lib/identity/actor";
import { db, Prisma } from "@/lib/platform/db";
import { consume, type RateLimit } from "@/lib/platform/rate-limit";
import { holdings, selectHolding } from "./holding-rules";
import type { DataExport } from "./schema";

type Row = Record<string, unknown>;

const perPerson: RateLimit = { name: "export-account", points: 3, per: 3600 };

/** Tables whose stored form is converted for the export. */
const shown: Record<string, (row: Row) => Row> = {
  booking_answers: ({ sealed, ...row }) => ({ ...row, answer: openAnswer({ sealed, ...row }) }),
};

/** Exports everything stored about the caller, as of one instant. Throws RateLimited. */
export async function exportData(actor: Actor): Promise<DataExport> {
  await consume(perPerson, actor.id);
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`set local time zone 'UTC'`;
      const tables: DataExport["tables"] = {};
      for (const [table, holding] of Object.entries(holdings)) {
        const [found] = await tx.$queryRawUnsafe<[{ rows: Prisma.JsonArray }]>(
          selectHolding(table, holding),
          actor.id,
        );
        const rows = found.rows as Row[];
        tables[table] = shown[table] ? rows.map(shown[table]) : rows;
      }
      return { exported_at: new Date().toISOString(), tables };
    },
    { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead },
  );
}

function openAnswer(row: Row): string | null {
  return readAnswer({
    orderId: String(row.order_id),
    position: Number(row.position),
    question: String(row.question),
    sealed: String(row.sealed),
  });
}
