import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { environmentWith } from "@/lib/base/platform/env";
import { authSecret } from "@/tests/support/secret";
import { type StripeServer, startStripeServer } from "@/tests/support/stripe-server";
import { type AppProcess, quietPort, webProcess, workerProcess } from "./app-process";
import type { DurableCluster } from "./cluster";
import { webhookSecret } from "./deliveries";
import { type MailSink, startMailSink } from "./mail-sink";

/** The production build with all that it speaks to, and our way around it to the database. */
export interface World {
  url: string;
  webhookUrl: string;
  databaseUrl: string;
  sql: pg.Pool;
  stripe: StripeServer;
  mail: MailSink;
  web: AppProcess;
  worker: AppProcess;
  cluster: DurableCluster;
  /** What its processes are given, for one more. */
  variables: NodeJS.ProcessEnv;
  close(): Promise<void>;
}

interface Setting {
  cluster: DurableCluster;
  /** Of the log that the processes leave in test-results/chaos. */
  name: string;
}

async function openWorld({ cluster, name }: Setting): Promise<World> {
  const database = await cluster.createDatabase();
  const sql = new pg.Pool({ connectionString: database.url, max: 4 });
  sql.on("error", () => {});
  const [stripe, mail] = [await startStripeServer(), await startMailSink()];
  const dataDir = await mkdtemp(join(tmpdir(), "aveli-chaos-"));
  const port = await quietPort();
  const url = `http://127.0.0.1:${port}`;
  await mkdir("test-results/chaos", { recursive: true });
  const logFile = join("test-results/chaos", `${name}.log`);
  await rm(logFile, { force: true });
  const variables = environmentWith({
    NODE_ENV: "production",
    NEXT_FLUSH_PAGES: "off",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(port),
    APP_URL: url,
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    AUTH_SECRET: authSecret,
    PAYMENTS: "stripe",
    STRIPE_SECRET_KEY: "sk_test_chaos",
    STRIPE_WEBHOOK_SECRET: webhookSecret,
    STRIPE_API_BASE: stripe.url,
    SMTP_URL: mail.url,
    LEGAL_NAME: "Prov AB",
    LEGAL_ORG_NUMBER: "556016-0680",
    LEGAL_ADDRESS: "Storgatan 1, 411 22 Göteborg",
    LEGAL_EMAIL: "hej@aveli.test",
    LOG_LEVEL: "warn",
    WORKER: "off",
  });
  const [web, worker] = await Promise.all([
    webProcess(url, variables, logFile),
    workerProcess(variables, logFile),
  ]);
  return {
    ...{ url, webhookUrl: `${url}/payments/webhooks/stripe`, databaseUrl: database.url },
    ...{ sql, stripe, mail, web, worker, cluster, variables },
    async close() {
      await Promise.all([web.stop(), worker.stop()]);
      await Promise.all([stripe.stop(), mail.stop(), sql.end()]);
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A world for as long as `use` takes. */
export async function inWorld<T>(setting: Setting, use: (world: World) => Promise<T>): Promise<T> {
  const world = await openWorld(setting);
  try {
    return await use(world);
  } finally {
    await world.close();
  }
}
