import { execFileSync, spawnSync } from "node:child_process";
import { inject, test } from "vitest";
import { createDatabase, databaseName, databaseUrl, dropDatabase } from "@/tests/support/clone";
import { findSystemPostgres, startSystemPostgres } from "@/tests/support/system-postgres";

const hasPsql = spawnSync("psql", ["--version"]).status === 0;

function runWithPsql(url: string, psql = "psql") {
  const file = "prisma/migrations/0001_app_schema/migration.sql";
  execFileSync(psql, ["--no-psqlrc", "--quiet", "-v", "ON_ERROR_STOP=1", "-f", file, url], { stdio: "pipe" });
}

test("the first migration runs by psql on an empty PostgreSQL 15", async ({ skip }) => {
  const bin = findSystemPostgres(15);
  if (!bin) return skip("PostgreSQL 15 is not installed");
  const server = await startSystemPostgres(bin);
  try {
    runWithPsql(server.url, `${bin}/psql`);
  } finally {
    await server.stop();
  }
});

test("the first migration runs by psql on an empty database of the server that comes with npm", async ({
  skip,
}) => {
  if (!hasPsql) return skip("psql is not installed");
  const server = inject("databaseServer").url;
  const name = databaseName("psql");
  await createDatabase(server, name);
  try {
    runWithPsql(databaseUrl(server, name));
  } finally {
    await dropDatabase(server, name);
  }
});
