import pg from "pg";
import { env, InvalidEnv } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { missingSafeguards } from "@/lib/platform/safeguards";
import { sayLengths } from "@/lib/web/answer-length";
import { answerWhileAway } from "@/lib/web/answer-while-away";
import { clearSiteData } from "@/lib/web/clear-site-data";
import { recordClientAddresses } from "@/lib/web/client-address";
import { keepAnswers } from "@/lib/web/kept-answers";
import { mendAddresses } from "@/lib/web/mend-addresses";
import { explainOutdatedForms } from "@/lib/web/outdated-forms";
import { refuseRequests } from "@/lib/web/refuse-requests";
import { nameScriptSources } from "@/lib/web/script-sources";
import { renewPages } from "./renew-pages";
import { watchSpool } from "./spool";
import { startWorker } from "./worker";

/** What every server process does before it answers: refuse wrong settings, say what is missing, take up the jobs. */
export async function boot() {
  recordClientAddresses();
  mendAddresses();
  clearSiteData();
  refuseRequests();
  sayLengths();
  explainOutdatedForms();
  const settings = checkedSettings();
  if (settings.NODE_ENV === "production") nameScriptSources();
  if (!settings.DATABASE_URL) {
    log().fatal("DATABASE_URL is not set: `make dev` and `npm start` bring a database of their own");
    if (settings.NODE_ENV === "production") process.exit(1);
    return;
  }
  await lookAtDatabase(settings.DATABASE_URL);
  if (settings.WORKER) startWorker();
  if (settings.WEBHOOK_SPOOL) void watchSpool();
  if (settings.NODE_ENV !== "production") return;
  answerWhileAway(settings.PORT);
  keepAnswers();
  void renewPages(settings.PORT);
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

/** No reason to stop: the pages that need no database are served, and the rest comes back with it. */
async function lookAtDatabase(url: string) {
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
