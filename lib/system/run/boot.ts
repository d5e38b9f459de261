import pg from "pg";
import { directUrl, type Env, env, InvalidEnv } from "@/lib/base/platform/env";
import { log } from "@/lib/base/platform/log";
import { missingSafeguards } from "@/lib/base/platform/safeguards";
import { seconds } from "@/lib/base/platform/time";
import { knownServers } from "@/lib/system/web/next-internals/request-listeners";
import { readRoutes } from "@/lib/system/web/next-internals/route-of";
import { takeSignals } from "@/lib/system/web/next-internals/signals";
import { startPipeline } from "@/lib/system/web/server/pipeline";
import { followChanges } from "./page-changes";
import { renewPages } from "./renew-pages";
import { watchSpool } from "./spool";
import { stopServer } from "./stop-server";
import { startWorker } from "./worker";

/**
 * Runs in every server process before it serves requests: refuses invalid settings, reports what is missing, and starts
 * the jobs.
 */
export async function boot() {
  const settings = checkedSettings();
  const isProduction = settings.NODE_ENV === "production";
  startPipeline({
    isProduction,
    port: settings.PORT,
    routeOf: isProduction ? readRoutes(settings.NEXT_DIST_DIR) : () => null,
  });
  const others: { stop(): Promise<void> }[] = [];
  if (isProduction) stopOnSignal(settings, others);
  if (!settings.DATABASE_URL) {
    log().fatal("DATABASE_URL is not set: `make dev` and `npm start` bring a database of their own");
    if (isProduction) process.exit(1);
    return;
  }
  await checkDatabase(settings.DATABASE_URL);
  const worker = settings.WORKER ? startWorker() : null;
  const listener = followChanges(directUrl(), worker?.channels ?? []);
  others.push(listener, ...(worker ? [worker] : []));
  if (settings.WEBHOOK_SPOOL) void watchSpool();
  if (isProduction) void renewPages(settings.PORT);
}

/** Proxies that ask every second or two have asked by then. */
const noticeForProxies = seconds(5);

function stopOnSignal({ TRUSTED_PROXIES }: Env, others: readonly { stop(): Promise<void> }[]): void {
  let isStopping = false;
  takeSignals(async (signal) => {
    // Who sends it twice does not want to wait; the first may come from a terminal and from a supervisor.
    if (isStopping && signal === "SIGINT") process.exit(130);
    if (isStopping) return;
    isStopping = true;
    await stopServer({
      servers: knownServers,
      notice: signal === "SIGTERM" && TRUSTED_PROXIES > 0 ? noticeForProxies : 0,
      stopOthers: () => Promise.all(others.map((other) => other.stop())),
    });
    process.exit(0);
  });
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
