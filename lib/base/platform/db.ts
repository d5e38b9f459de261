import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { Prisma, PrismaClient } from "@/prisma/generated/client";
import { env } from "./env";
import { log } from "./log";
import { OneAtATimeClient } from "./one-at-a-time-client";
import { seconds } from "./time";

export { Prisma } from "@/prisma/generated/client";

/** Runs statements: the client itself, or one of its transactions. */
export type Database = Prisma.TransactionClient;

/** Begins a statement whose best plan depends on its parameters, so that it is planned each time. */
export const plannedAnew = Prisma.sql`/* planned anew */`;

const names = new Map<string, string>();
const mostNames = 500;

/**
 * PostgreSQL parses and plans a named statement once for each connection. Lists of different lengths would create ever
 * more of them, so only the first five hundred get a name.
 */
function statementName({ sql }: { sql: string }): string {
  if (sql.startsWith(plannedAnew.sql)) return "";
  const known = names.get(sql);
  if (known || names.size === mostNames) return known ?? "";
  const name = `statement_${names.size}`;
  names.set(sql, name);
  return name;
}

function connect() {
  const pool = new Pool({
    Client: OneAtATimeClient,
    connectionString: env().DATABASE_URL,
    // Prisma's adapter reads every timestamptz as if it were written in UTC.
    options: "-c timezone=UTC",
    max: env().DATABASE_POOL_SIZE,
    connectionTimeoutMillis: seconds(8),
    statement_timeout: seconds(5),
    lock_timeout: seconds(3),
    idle_in_transaction_session_timeout: seconds(10),
  });
  // Without a listener, a client that is checked out when the database dies would end the process.
  pool.on("connect", (client) =>
    client.on("error", (error) => log().warn({ error }, "database connection lost")),
  );
  pool.on("error", () => {});
  const client = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: statementName }),
    transactionOptions: { maxWait: seconds(8), timeout: seconds(8) },
  });
  return { pool, client };
}

const kept = globalThis as { appDatabase?: ReturnType<typeof connect> };
kept.appDatabase ??= connect();

export const db: PrismaClient = kept.appDatabase.client;

/** For libraries that talk to PostgreSQL themselves; everything of ours uses `db`. */
export const pool: Pool = kept.appDatabase.pool;

export async function disconnect(): Promise<void> {
  await kept.appDatabase?.client.$disconnect();
  await kept.appDatabase?.pool.end();
}

/**
 * Runs `work` in one transaction, up to three times if the database chose it as a deadlock victim. `work` must
 * therefore do nothing but talk to the database.
 */
export async function transaction<T>(work: (tx: Database) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction(work);
    } catch (error) {
      if (attempt === 3 || databaseFailure(error).kind !== "TransactionWriteConflict") throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 50 * attempt));
    }
  }
}

/** Returns the name of the constraint that refused a statement, or null for any other error. */
export function violatedConstraint(error: unknown): string | null {
  const failure = databaseFailure(error);
  if (failure.constraint?.index) return failure.constraint.index;
  if (failure.code !== "23514" && failure.code !== "23P01") return null;
  return failure.message?.match(/constraint "([^"]+)"/)?.[1] ?? null;
}

const unreachable = new Set([
  ...[
    "DatabaseNotReachable",
    "ConnectionClosed",
    "SocketTimeout",
    "TooManyConnections",
    "TlsConnectionError",
  ],
  ...["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"],
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT"],
  // A standby is read-only.
  "25006",
]);

/**
 * The SQLSTATE classes (first two characters) of errors that mean that the server cannot serve now: connection,
 * insufficient resources, not in prerequisite state, operator intervention, system error.
 */
const unavailableClass = /^(08|53|55|57|58)[0-9A-Z]{3}$/;

/** Whether the database was unreachable, as opposed to refusing the statement. */
export function isDatabaseUnavailable(error: unknown): boolean {
  const failure = databaseFailure(error);
  const words = [failure.kind, failure.code, failure.originalCode];
  return (
    words.some((word) => word !== undefined && (unreachable.has(word) || unavailableClass.test(word))) ||
    /not accepting connections|Connection terminated|is not queryable|timeout exceeded when trying to connect|Can't reach database|Server has closed the connection/.test(
      error instanceof Error ? `${error.message} ${failure.message ?? ""}` : "",
    )
  );
}

interface DatabaseFailure {
  kind?: string;
  code?: string;
  originalCode?: string;
  message?: string;
  constraint?: { index?: string; fields?: string[] };
}

/** Finds the driver's error, which Prisma wraps differently for its own queries, raw ones and transactions. */
function databaseFailure(error: unknown): DatabaseFailure {
  if (!(error instanceof Error)) return {};
  const { meta, cause, code } = error as Error & {
    meta?: { driverAdapterError?: { cause?: DatabaseFailure } };
    cause?: DatabaseFailure;
    code?: string;
  };
  const driver = meta?.driverAdapterError?.cause ?? (cause && typeof cause === "object" ? cause : {});
  return { ...(code === undefined ? {} : { code }), ...driver };
}
