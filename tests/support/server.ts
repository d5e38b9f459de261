import { startScratchCluster } from "@/lib/system/run/database";
import { deploy } from "@/prisma/migrate";
import { createDatabase, databaseName, databaseUrl, dropDatabase } from "./clone";

/** A PostgreSQL server for tests with a migrated template, from which each test's own database is cloned. */
export interface TestServer {
  /** The connection string of the server's maintenance database. */
  url: string;
  template: string;
  stop(): Promise<void>;
}

/** Starts a scratch cluster, or uses DATABASE_URL's server if set. */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env.DATABASE_URL;
  const cluster = given ? null : await startScratchCluster();
  const url = given ?? cluster?.url("postgres") ?? "";
  const template = databaseName("template");
  await createDatabase(url, template);
  await deploy(databaseUrl(url, template));
  return {
    url,
    template,
    async stop() {
      await dropDatabase(url, template);
      await cluster?.stop();
    },
  };
}
