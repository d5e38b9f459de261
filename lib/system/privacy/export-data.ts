import { db, Prisma } from "@/lib/base/platform/db";
import { consume, type RateLimit } from "@/lib/base/platform/rate-limit";
import type { Actor } from "@/lib/people/identity/actor";
import { tables } from "./registry";
import type { DataExport } from "./schema";

const perPerson: RateLimit = { name: "export-account", points: 3, per: 3600 };

/** Exports everything stored about the caller, as of one instant. Throws RateLimited. */
export async function exportData(actor: Actor): Promise<DataExport> {
  await consume(perPerson, actor.id);
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`set local time zone 'UTC'`;
      const exported: DataExport["tables"] = {};
      for (const [name, { rows, columns, show = asStored }] of tables) {
        if (!rows || !columns) continue;
        const [found] = await tx.$queryRawUnsafe<[{ rows: Record<string, unknown>[] }]>(
          selectRows(name, rows, columns),
          actor.id,
        );
        exported[name] = found.rows.map(show);
      }
      return { exported_at: new Date().toISOString(), tables: exported };
    },
    { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead },
  );
}

const asStored = (row: Record<string, unknown>) => row;

function selectRows(table: string, rows: string, columns: string): string {
  const named = columns.split(" ").map((column) => `"${column}"`);
  return `select coalesce(jsonb_agg(to_jsonb(t)), '[]') as rows
    from (select ${named} from app.${table} where ${rows.replaceAll("$1", "$1::uuid")}) t`;
}
