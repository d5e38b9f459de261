import pg from "pg";
import { directUrl, env, InvalidEnv } from "@/lib/base/platform/env";
import { log } from "@/lib/base/platform/log";
import { missingSafeguards } from "@/lib/base/platform/safeguards";
import { startPipeline } from "@/lib/system/web/server/pipeline";
import { followChanges } from "./page-changes";
import { renewPages } from "./renew-pages";
import { watchSpool } from "./spool";
import { startWorker } from "./worker";

/**
 * Runs in every server process before it serves requests: refuses invalid settings, reports what is missing, and starts
 * the jobs.
 */
export async function boot() {
  const settings = checkedSettings();
  const isProduction = settings.NODE_ENV === "production";
  startPipeline({ isProduction, port: settings.PORT });
  if (!settings.DATABASE_URL) {
    log().fatal("DATABASE_URL is not set: `make dev` and `npm start` bring a database of their own");
    if (isProduction) process.exit(1);
    return;
  }
  await checkDatabase(settings.DATABASE_URL);
  const worker = settings.WORKER ? startWorker() : null;
  followChanges(directUrl(), worker?.channels ?? []);
  if (settings.WEBHOOK_SPOOL) void watchSpool();
  if (isProduction) void renewPages(settings.PORT);
}

function checkedSettings() {
  try {
    return env();
  } catch (error) {
    if (!(error instanceof InvalidEnv)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

/** A missing database is no reason to stop: pages that need none are served, and the rest works once it is back. */
async function checkDatabase(url: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const missing = await missingSafeguards(async (sql) => (await client.query(sql)).rows);
    if (missing.length > 0) {
      log().fatal({ missing }, "the database lacks what guards its data; has it been migrated?");
    }
  } catch (error) {
    log().error({ err: error }, "the database does not answer as it should");
  } finally {
    await client.end().catch(() => {});
  }
}
